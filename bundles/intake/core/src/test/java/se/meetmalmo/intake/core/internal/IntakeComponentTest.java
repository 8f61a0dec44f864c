package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.Submission.Organisation;
import se.meetmalmo.criteria.Submission.Submitter;
import se.meetmalmo.criteria.spi.SubmissionArchive.Past;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Milestone;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.store.JpaCaseNumbers;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.journal.JournalEvent;

class IntakeComponentTest {
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
  private static IntakeOnDerby house;
  private final IntakeComponent intake = house.intake();

  @BeforeAll
  static void open() {
    house = new IntakeOnDerby();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void clear() {
    house.clear();
  }

  private Receipt submit(Submission submission) {
    return intake.submit(submission, Origin.API, Actor.ANONYMOUS);
  }

  private static IdeaQuery query(String text, Status... statuses) {
    return new IdeaQuery(text, List.of(statuses), "", "", new PageRequest(0, 20));
  }

  @Test
  void keepsWhatWasHandedInWithItsAssessment() {
    Receipt receipt = submit(Samples.IDEA);

    assertThat(receipt.idea().caseNumber()).isEqualTo("M-2026-000001");
    assertThat(receipt.idea().status()).isEqualTo(Status.SCREENING);
    assertThat(receipt.idea().receivedAt()).isEqualTo(IntakeOnDerby.NOW);
    assertThat(now(receipt.idea().id())).isEqualTo(receipt.idea());
    assertThat(now("M-2026-000001")).isEqualTo(receipt.idea());
    assertThat(intake.show("M-2026-000002", Actor.SYSTEM)).isEmpty();
    assertThat(intake.show("' or 1=1 --", Actor.SYSTEM)).isEmpty();
  }

  @Test
  void writesRowAndEventTogether() {
    Idea idea = submit(Samples.IDEA).idea();

    assertThat(house.events(idea.id()))
        .containsExactly(
            new IdeaEvent(
                idea.id(),
                IdeaEvent.Type.RECEIVED,
                IntakeOnDerby.NOW,
                Status.RECEIVED,
                Status.SCREENING,
                1,
                1,
                idea.caseNumber(),
                Submission.Kind.IDEA,
                "sv",
                Origin.API,
                Outcome.PROCEED,
                "malmo@1.0.0",
                idea.answerBy(),
                "",
                null,
                "submitter"));
    assertThat(house.fixture.journal().of("idea:" + idea.id()))
        .extracting(JournalEvent::type)
        .containsExactly("IdeaReceived");
  }

  @Test
  void tellsTheJournalNothingThatPeopleHaveWritten() {
    Receipt receipt = submit(Samples.IDEA);
    intake.decide(
        receipt.idea().id(),
        new Decision(Action.PAUSE, "Anna Ek på Ek Bygg ringde", "", MARCH),
        -1,
        Samples.COORDINATOR);
    intake.withdraw(receipt.statusToken(), "Hälsningar Anna Ek");

    assertThat(house.fixture.journal().of(IdeaEvent.subject(receipt.idea().id())))
        .hasSize(3)
        .allSatisfy(
            event ->
                assertThat(event.data())
                    .doesNotContain("Anna", "example.se", "Ek Bygg", "lärling", "unga", "ringde"));
  }

  @Test
  void writesNeitherRowNorEventWhenOneOfThemFails() {
    String secret = Ids.secret();
    intake.submitOnce(Samples.IDEA, Origin.PORTAL, Actor.ANONYMOUS, secret);
    intake.submitOnce(Samples.IDEA, Origin.PORTAL, Actor.ANONYMOUS, secret);

    assertThat(house.sql("select count(*) from idea")).isEqualTo("1");
    assertThat(house.sql("select count(*) from journal")).isEqualTo("1");
  }

  @Test
  void refersWhatTheRuleSetRefers() {
    house.criteria.outcome = Outcome.REFER;
    Idea idea = submit(Samples.IDEA).idea();

    assertThat(idea.status()).isEqualTo(Status.REFERRED);
    assertThat(steps(idea))
        .containsExactly(
            new Step(
                1,
                IdeaEvent.Type.RECEIVED,
                Status.RECEIVED,
                Status.SCREENING,
                IntakeOnDerby.NOW,
                "submitter",
                ""),
            new Step(
                2,
                IdeaEvent.Type.REFERRED,
                Status.SCREENING,
                Status.REFERRED,
                IntakeOnDerby.NOW,
                "system",
                "Därför att"));
    assertThat(decide(idea, Action.WAKE).status()).isEqualTo(Status.SCREENING);
  }

  @Test
  void takesInWhatNobodyCanJudge() {
    intake.criteria = null;
    Idea idea = submit(Samples.IDEA).idea();

    assertThat(idea.status()).isEqualTo(Status.RECEIVED);
    assertThat(idea.assessment().outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(decide(idea, Action.ACCEPT).status()).isEqualTo(Status.ACCEPTED);
  }

  @Test
  void namesEveryFieldThatIsMissing() {
    Submission empty =
        new Submission(null, null, null, null, null, null, null, null, null, null, null, false, "");

    assertThat(catchThrowableOfType(InvalidInputException.class, () -> submit(empty)).errors())
        .extracting(FieldError::field)
        .containsExactly(
            "title",
            "text",
            "submitter.name",
            "submitter.email",
            "submitter.organisation.name",
            "noGuaranteeAcknowledged");
    assertThat(intake.missing(empty, Origin.IMPORT))
        .extracting(FieldError::field)
        .containsExactly("title", "text");
    assertThat(intake.missing(empty, Origin.PHONE))
        .extracting(FieldError::field)
        .containsExactly("title", "text", "submitter.name");
    assertThat(house.sql("select count(*) from idea")).isEqualTo("0");
  }

  @Test
  void saysWhatIsWrongWithAnAddress() {
    Submitter submitter = new Submitter("Bo", "bo@", new Organisation("Bo AB", null));

    assertThat(intake.missing(Samples.submission("T", "x", submitter, ""), Origin.PORTAL))
        .extracting(FieldError::code)
        .containsExactly("not-an-email");
    assertThat(intake.missing(Samples.submission("T", "x", submitter, ""), Origin.EMAIL))
        .extracting(FieldError::field)
        .containsExactly("submitter.email");
  }

  @Test
  void letsOnlyCoordinatorsWriteForOthers() {
    assertThatThrownBy(() -> intake.submit(Samples.IDEA, Origin.PHONE, Actor.ANONYMOUS))
        .isInstanceOf(ForbiddenException.class);

    Idea idea = intake.submit(Samples.IDEA, Origin.PHONE, Samples.COORDINATOR).idea();
    assertThat(idea.origin()).isEqualTo(Origin.PHONE);
    assertThat(steps(idea)).extracting(Step::by).containsExactly("karin");
  }

  @Test
  void takesTheLargestTextAndWordsThatThereMayBe() {
    Submission largest =
        new Submission(
            null,
            "\"".repeat(150),
            "😀".repeat(10_000),
            "sv",
            new Submitter("å".repeat(150), "a@b.se", new Organisation("ö".repeat(150), null)),
            new Submission.Collaboration(
                "\\".repeat(2_000), "\n\"".repeat(1_000), "😀".repeat(2_000), words("f")),
            "😀".repeat(2_000),
            "😀".repeat(2_000),
            words("t"),
            words("a"),
            "😀".repeat(2_000),
            true,
            "");
    Idea idea = submit(largest).idea();

    assertThat(now(idea.id())).isEqualTo(idea);
  }

  private static List<String> words(String first) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      words.add(first + i + "😀".repeat(78));
    }
    return words;
  }

  @Test
  void keepsHostileTextAsItIs() {
    Submission hostile =
        Samples.idea(
            "'); drop table idea; -- <script>\u0000\ud800", "${jndi:ldap://x} {{7*7}} %n \u202e");
    Idea idea = submit(hostile).idea();

    assertThat(idea.submission().title()).isEqualTo("'); drop table idea; -- <script>");
    assertThat(now(idea.id())).isEqualTo(idea);
    assertThat(list(query("drop table")).total()).isEqualTo(1);
    assertThat(list(query("%")).total()).isZero();
  }

  @Test
  void keepsOnlyTheHashOfTheStatusToken() {
    String token = submit(Samples.IDEA).statusToken();

    assertThat(house.sql("select link_hash from idea")).isEqualTo(Ids.hash(token));
    assertThat(house.sql("select count(*) from idea where submission like '%" + token + "%'"))
        .isEqualTo("0");
    assertThat(house.sql("select count(*) from journal where data like '%" + token + "%'"))
        .isEqualTo("0");
    assertThat(intake.status(Ids.hash(token))).isEmpty();
  }

  @Test
  void tellsTheSubmitterWhereTheIdeaIs() {
    Receipt receipt = submit(Samples.IDEA);
    IdeaCase report = intake.status(receipt.statusToken()).orElseThrow();

    assertThat(report.idea()).isEqualTo(receipt.idea());
    assertThat(report.idea().awaitedBy()).contains(IntakeOnDerby.NOW.plus(Duration.ofDays(21)));
    assertThat(report.canWithdraw()).isTrue();
    assertThat(report.allowed()).isEmpty();
  }

  @Test
  void keepsThePromiseThatWasGivenWhateverTheRulesSayLater() {
    house.criteria.answerWithinDays = 7;
    Receipt receipt = submit(Samples.IDEA);
    house.criteria.answerWithinDays = 30;

    assertThat(intake.status(receipt.statusToken()).orElseThrow().idea().answerBy())
        .isEqualTo(IntakeOnDerby.NOW.plus(Duration.ofDays(7)));
    assertThat(intake.answerWithinDays()).isEqualTo(30);
  }

  @Test
  void withdrawsByPrivateLink() {
    Receipt receipt = submit(Samples.IDEA);
    IdeaCase report = intake.withdraw(receipt.statusToken(), " Vi klarar det själva. ");

    assertThat(report.idea().status()).isEqualTo(Status.WITHDRAWN);
    assertThat(report.canWithdraw()).isFalse();
    assertThat(report.idea().awaitedBy()).isEmpty();
    assertThat(report.steps())
        .last()
        .isEqualTo(
            new Step(
                2,
                IdeaEvent.Type.WITHDRAWN,
                Status.SCREENING,
                Status.WITHDRAWN,
                IntakeOnDerby.NOW,
                "submitter",
                "Vi klarar det själva."));
    assertThatThrownBy(() -> intake.withdraw(receipt.statusToken(), ""))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> intake.withdraw("nonsense", ""))
        .isInstanceOf(NotFoundException.class)
        .hasMessageNotContaining("nonsense");
  }

  @Test
  void takesTheSendersAnswerOnceItIsAsked() {
    Receipt receipt = submit(Samples.IDEA);
    String id = receipt.idea().id();
    assertThatThrownBy(() -> intake.answer(receipt.statusToken(), "Ofrågat"))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Idea M-2026-000001 has no open question");
    intake.decide(id, Decision.of(Action.ASK, "När börjar ni?"), -1, Samples.COORDINATOR);

    IdeaCase answered = intake.answer(receipt.statusToken(), " I maj ");

    assertThat(answered.question()).isEmpty();
    assertThat(now(id).status()).isEqualTo(Status.SCREENING);
    assertThat(house.full(id).steps())
        .last()
        .extracting(Step::type, Step::by, Step::reason)
        .containsExactly(IdeaEvent.Type.ANSWERED, Step.SUBMITTER, "I maj");
    assertThat(house.events(id)).last().extracting(IdeaEvent::to).isEqualTo(Status.SCREENING);
    assertThatThrownBy(() -> intake.answer(receipt.statusToken(), "Igen"))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> intake.answer(receipt.statusToken(), " "))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> intake.answer("wrong", "I maj")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void tellsThePublicNeitherQuestionNorAnswerNorReasonsThatQuote() {
    house.criteria.outcome = Outcome.REFER;
    Receipt receipt = submit(Samples.IDEA);
    String id = receipt.idea().id();
    intake.decide(id, Decision.of(Action.WAKE, "Vi läser den"), -1, Samples.COORDINATOR);
    intake.decide(id, Decision.of(Action.ASK, "När börjar ni?"), -1, Samples.COORDINATOR);
    intake.answer(receipt.statusToken(), "I maj");
    intake.decide(id, Decision.of(Action.ACCEPT, "Bra"), -1, Samples.COORDINATOR);

    PublicCase shown = (PublicCase) intake.show(id, Actor.ANONYMOUS).orElseThrow();

    assertThat(shown.steps())
        .extracting(Step::reason)
        .containsExactly("", "", "Vi läser den", "", "", "Bra");
    assertThat(shown.idea().assessment().findings())
        .allSatisfy(finding -> assertThat(finding.reason() + finding.evidence()).isEmpty());
    assertThat(shown.toString()).doesNotContain("Handledare", "Därför att");
  }

  @Test
  void listsWhatIsPromisedFirstAndWhatIsPausedLeast() {
    house.criteria.answerWithinDays = 30;
    String patient = submit(Samples.IDEA).idea().id();
    house.criteria.answerWithinDays = 3;
    String urgent = submit(Samples.IDEA).idea().id();
    String open = submit(Samples.IDEA).idea().id();

    assertThat(ids(IdeaQuery.Order.PROMISED)).containsExactly(urgent, open, patient);
    pause(open, null);
    pause(urgent, MARCH);
    pause(patient, MARCH.minusDays(1));
    assertThat(ids(IdeaQuery.Order.PAUSED)).containsExactly(patient, urgent, open);
    assertThat(intake.list(query(""), Actor.SYSTEM).items())
        .extracting(IdeaSummary::pausedUntil)
        .containsExactly(null, MARCH, MARCH.minusDays(1));
  }

  private List<String> ids(IdeaQuery.Order order) {
    IdeaQuery all = new IdeaQuery("", List.of(), "", "", new PageRequest(0, 20), order);
    return intake.list(all, Actor.SYSTEM).items().stream().map(IdeaSummary::id).toList();
  }

  private void pause(String id, LocalDate until) {
    intake.decide(id, new Decision(Action.PAUSE, "Sen", "", until), -1, Samples.COORDINATOR);
  }

  @Test
  void opensByEveryLinkThatWasIssued() {
    Receipt receipt = submit(Samples.IDEA);
    String second = intake.issueLink(receipt.idea().id());
    String third = intake.issueLink(receipt.idea().id());

    assertThat(Set.of(receipt.statusToken(), second, third)).hasSize(3);
    assertThat(intake.status(second)).isEqualTo(intake.status(receipt.statusToken())).isPresent();
    assertThat(house.sql("select count(*) from idea_link where hash = '" + second + "'"))
        .isEqualTo("0");
    house.execute("update idea_link set revoked_at = 1 where hash = '" + Ids.hash(second) + "'");
    assertThat(intake.status(second)).isEmpty();
    assertThat(intake.withdraw(third, "").idea().status()).isEqualTo(Status.WITHDRAWN);
    assertThatThrownBy(() -> intake.issueLink("x")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void takesInOnceWhatIsSentManyTimesUnderOneSecret() throws Exception {
    String secret = Ids.secret();
    List<Receipt> receipts =
        together(6, () -> intake.submitOnce(Samples.IDEA, Origin.PORTAL, Actor.ANONYMOUS, secret));

    assertThat(new HashSet<>(receipts)).hasSize(1);
    assertThat(house.sql("select count(*) from idea")).isEqualTo("1");
    assertThat(house.sql("select count(*) from journal")).isEqualTo("1");
    assertThat(intake.status(secret)).isPresent();
  }

  private Idea decide(Idea idea, Action action) {
    return intake
        .decide(idea.id(), new Decision(action, "Därför", "i-1", MARCH), -1, Samples.COORDINATOR)
        .idea();
  }

  private Idea now(String id) {
    return house.full(id).idea();
  }

  private List<Step> steps(Idea idea) {
    return house.full(idea.id()).steps();
  }

  private Page<IdeaSummary> list(IdeaQuery query) {
    return intake.list(query, Samples.COORDINATOR);
  }

  @Test
  void recordsADecisionWithItsReason() {
    Idea idea = submit(Samples.IDEA).idea();
    Idea paused = decide(idea, Action.PAUSE);

    assertThat(paused.status()).isEqualTo(Status.PAUSED);
    assertThat(paused.version()).isEqualTo(2);
    assertThat(now(idea.caseNumber())).isEqualTo(paused);
    assertThat(paused.pausedUntil()).isEqualTo(MARCH);
    assertThat(steps(idea))
        .last()
        .isEqualTo(
            new Step(
                2,
                IdeaEvent.Type.PAUSED,
                Status.SCREENING,
                Status.PAUSED,
                IntakeOnDerby.NOW,
                "karin",
                "Därför"));
    assertThat(house.events(idea.id()).get(1).pausedUntil()).isEqualTo(MARCH);
    assertThat(decide(idea, Action.WAKE).pausedUntil()).isNull();
  }

  @Test
  void keepsWhatAnIdeaIsConnectedTo() {
    Idea idea = submit(Samples.IDEA).idea();

    assertThat(decide(idea, Action.CONNECT).connectedTo()).isEqualTo("i-1");
    assertThat(now(idea.id()).connectedTo()).isEqualTo("i-1");
    assertThat(house.events(idea.id()).get(1).connectedTo()).isEqualTo("i-1");
  }

  @Test
  void pausesUntilADayToComeOnly() {
    Idea idea = submit(Samples.IDEA).idea();
    Decision today = new Decision(Action.PAUSE, "Sen", "", LocalDate.of(2026, 11, 23));

    assertThatThrownBy(() -> intake.decide(idea.id(), today, -1, Samples.COORDINATOR))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("until");
    assertThat(now(idea.id()).status()).isEqualTo(Status.SCREENING);
  }

  @Test
  void goesOnAsTheNeighboursSay() {
    Idea idea = submit(Samples.IDEA).idea();
    assertThatThrownBy(() -> advance(idea, Milestone.STAFF)).isInstanceOf(ConflictException.class);
    decide(idea, Action.ACCEPT);

    assertThat(advance(idea, Milestone.STAFF)).isEqualTo(Status.STAFFING);
    assertThat(advance(idea, Milestone.FORM_GROUP)).isEqualTo(Status.IN_GROUP);
    assertThat(advance(idea, Milestone.REPORT)).isEqualTo(Status.REPORTED);
    assertThat(advance(idea, Milestone.PUBLISH)).isEqualTo(Status.PUBLISHED);
    assertThatThrownBy(() -> intake.advance(idea.id(), Milestone.STAFF, Actor.ANONYMOUS))
        .isInstanceOf(ForbiddenException.class);
  }

  private Status advance(Idea idea, Milestone milestone) {
    return intake.advance(idea.id(), milestone, Actor.SYSTEM).idea().status();
  }

  @Test
  void restsAndWakesWhereNobodyIsFound() {
    Idea idea = submit(Samples.IDEA).idea();
    decide(idea, Action.ACCEPT);
    advance(idea, Milestone.STAFF);

    assertThat(decide(idea, Action.PAUSE).status()).isEqualTo(Status.PAUSED);
    assertThat(decide(idea, Action.WAKE).status()).isEqualTo(Status.SCREENING);
  }

  @Test
  void judgesWhatCameInUndecidedOnceThereAreRules() {
    intake.criteria = null;
    Idea first = submit(Samples.IDEA).idea();
    Idea second = submit(Samples.IDEA).idea();
    assertThat(intake.assessUndecided(Actor.SYSTEM)).isZero();

    intake.criteria = house.criteria;
    assertThat(intake.assess(first.caseNumber(), Samples.COORDINATOR).idea().status())
        .isEqualTo(Status.SCREENING);
    house.criteria.answerWithinDays = 21;
    house.criteria.outcome = Outcome.REFER;
    assertThat(intake.assessUndecided(Actor.SYSTEM)).isEqualTo(1);

    assertThat(steps(second))
        .extracting(Step::type)
        .containsExactly(IdeaEvent.Type.RECEIVED, IdeaEvent.Type.ASSESSED, IdeaEvent.Type.REFERRED);
    assertThat(now(second.id()).version()).isEqualTo(2);
    assertThat(list(query("", Status.REFERRED)).items())
        .extracting(IdeaSummary::outcome)
        .containsExactly(Outcome.REFER);
    assertThatThrownBy(() -> intake.assess(first.id(), Samples.COORDINATOR))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void leavesAsItIsWhatStillCannotBeJudged() {
    intake.criteria = null;
    Idea idea = submit(Samples.IDEA).idea();

    assertThat(intake.assess(idea.id(), Samples.COORDINATOR).idea()).isEqualTo(idea);
  }

  @Test
  void showsThePublicWhatAPersonHasTakenFurther() {
    Submission named = Samples.idea("Anna Ek vill bygga", "Ring Anna Ek, 070-123 45 67");
    Idea idea = submit(named).idea();
    PublicCase before = open(idea);
    decide(idea, Action.ACCEPT);
    PublicCase after = open(idea);

    assertThat(before.idea().withheld()).isTrue();
    assertThat(before.idea().status()).isEqualTo(Status.SCREENING);
    assertThat(before.idea().title() + before.idea().text()).isEmpty();
    assertThat(after.idea().title()).isEqualTo("[…] vill bygga");
    assertThat(after.idea().text()).isEqualTo("Ring […], […]");
    assertThat(after.steps()).extracting(Step::by).containsOnly("");
    assertThat(after.steps()).extracting(Step::reason).containsExactly("", "Därför");
  }

  private PublicCase open(Idea idea) {
    return (PublicCase) intake.show(idea.id(), Actor.ANONYMOUS).orElseThrow();
  }

  @Test
  void findsForThePublicOnlyWhatItMayRead() {
    Idea accepted = submit(Samples.idea("Anna Ek vill bygga", "Text")).idea();
    submit(Samples.idea("Vi vill bygga", "Text"));
    decide(accepted, Action.ACCEPT);

    assertThat(listed("bygga")).containsExactly("[…] vill bygga");
    assertThat(listed("Anna")).isEmpty();
    assertThat(intake.list(query("", Status.SCREENING), Actor.ANONYMOUS).total()).isZero();
    assertThat(intake.overview(query("", Status.SCREENING), Actor.ANONYMOUS).counts())
        .containsEntry(Status.SCREENING, 1L);
    assertThat(list(query("bygga")).items())
        .extracting(IdeaSummary::title)
        .contains("[…] vill bygga", "Vi vill bygga");
  }

  private List<String> listed(String text) {
    return intake.list(query(text), Actor.ANONYMOUS).items().stream()
        .map(IdeaSummary::title)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"coordinator", "project-leader", "deputy-project-leader", "business-pilot"})
  void showsEverythingToThoseWhoWorkWithIdeas(String role) {
    Idea idea = submit(Samples.IDEA).idea();
    IdeaCase full = (IdeaCase) intake.show(idea.id(), actor(role)).orElseThrow();

    assertThat(full.idea()).isEqualTo(idea);
    assertThat(full.allowed().isEmpty()).isEqualTo(!role.equals(Roles.COORDINATOR));
    assertThat(intake.list(query(""), actor(role)).total()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"director", "operator", "communicator"})
  void showsOtherStaffWhatThePublicSees(String role) {
    Idea idea = submit(Samples.IDEA).idea();

    assertThat(intake.show(idea.id(), actor(role)).orElseThrow()).isInstanceOf(PublicCase.class);
    assertThat(intake.list(query(""), actor(role)).total()).isZero();
  }

  private static Actor actor(String role) {
    return new Actor("per", Set.of(role));
  }

  @Test
  void readsRowsThatAnotherVersionWrote() {
    Idea newer = submit(Samples.IDEA).idea();
    house.execute("update idea set submission = '{\"later\":{\"a\":1},' || substr(submission, 2)");
    assertThat(now(newer.id())).isEqualTo(newer);

    house.execute(
        "update idea set submission = '{\"title\":\"Gammal\"}', assessment ="
            + " '{\"ruleSet\":{\"id\":\"a\",\"version\":\"1\"},\"outcome\":\"REVIEW\","
            + "\"findings\":[],\"extra\":0}'");
    assertThat(now(newer.id()).submission().title()).isEqualTo("Gammal");
    assertThat(now(newer.id()).assessment().outcome()).isEqualTo(Outcome.REVIEW);

    house.execute("update idea set submission = 'no JSON'");
    assertThatThrownBy(() -> now(newer.id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Submission");
  }

  @Test
  void numbersCasesByTheYearOfTheCity() {
    Clock newYear = Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneOffset.UTC);
    IntakeComponent late =
        new IntakeComponent(house.store, new JpaCaseNumbers(house.fixture.jpa()), newYear);

    assertThat(late.submit(Samples.IDEA, Origin.API, Actor.ANONYMOUS).idea().caseNumber())
        .isEqualTo("M-2027-000001");
  }

  @Test
  void refusesADecisionThatTheStatusDoesNotAllow() {
    Idea idea = submit(Samples.IDEA).idea();

    assertThatThrownBy(() -> decide(idea, Action.WAKE))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("SCREENING")
        .hasMessageContaining("ACCEPT");
    assertThat(steps(idea)).hasSize(1);
  }

  @Test
  void refusesTheSecondOfTwoCoordinators() {
    Idea seen = submit(Samples.IDEA).idea();
    Decision ask = Decision.of(Action.ASK, "Vem deltar?");
    intake.decide(seen.id(), ask, seen.version(), Samples.COORDINATOR);

    assertThatThrownBy(() -> intake.decide(seen.id(), ask, seen.version(), Samples.COORDINATOR))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("version 2, not 1");
  }

  @Test
  void letsOneOfManyConcurrentDecisionsThrough() throws Exception {
    Idea idea = submit(Samples.IDEA).idea();
    Decision accept = Decision.of(Action.ACCEPT, "Ja");

    List<Boolean> done =
        together(
            6,
            () -> {
              try {
                intake.decide(idea.id(), accept, -1, Samples.COORDINATOR);
                return true;
              } catch (ConflictException e) {
                return false;
              }
            });

    assertThat(done).containsOnlyOnce(true);
    assertThat(steps(idea)).hasSize(2);
  }

  @Test
  void letsOnlyCoordinatorsDecide() {
    Idea idea = submit(Samples.IDEA).idea();
    Decision accept = Decision.of(Action.ACCEPT, "Ja");

    assertThatThrownBy(() -> intake.decide(idea.id(), accept, -1, Actor.ANONYMOUS))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> intake.decide("x", accept, -1, Samples.COORDINATOR))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void givesEachIdeaItsOwnCaseNumberOnEveryNode() throws Exception {
    IntakeComponent other = house.intake();
    Set<String> numbers = new HashSet<>();
    List<String> first = together(4, () -> submit(Samples.IDEA).idea().caseNumber());
    List<String> more =
        together(
            4, () -> other.submit(Samples.IDEA, Origin.API, Actor.ANONYMOUS).idea().caseNumber());
    numbers.addAll(first);
    numbers.addAll(more);

    assertThat(numbers).hasSize(8).allMatch(number -> number.matches("M-2026-\\d{6}"));
  }

  private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void listsByPageNewestFirst() {
    for (int i = 0; i < 5; i++) {
      submit(Samples.idea("Idé " + i, "Text"));
    }
    IdeaQuery second = new IdeaQuery("", List.of(), "", "", new PageRequest(1, 2));
    Page<IdeaSummary> page = list(second);

    assertThat(page.total()).isEqualTo(5);
    assertThat(page.pages()).isEqualTo(3);
    assertThat(page.items()).hasSize(2);
    assertThat(page.items().get(0).themes()).containsExactly("kompetens", "bygge");
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      list(new IdeaQuery("", List.of(), "", "", new PageRequest(i, 2)))
          .items()
          .forEach(idea -> all.add(idea.id()));
    }
    assertThat(all).hasSize(5);
  }

  @Test
  void listsWhatIsAskedFor() {
    Idea declined = decide(submit(Samples.idea("Cykelpool", "Text")).idea(), Action.DECLINE);
    submit(Samples.IDEA);

    assertThat(list(query("CYKEL")).items()).containsExactly(declined.summary());
    assertThat(list(query(declined.caseNumber().toLowerCase())).total()).isEqualTo(1);
    assertThat(list(query("", Status.DECLINED, Status.PAUSED)).total()).isEqualTo(1);
    assertThat(list(by("Bygge", "rosengård")).total()).isEqualTo(2);
    assertThat(list(by("bygg", "")).total()).isZero();
    List<String> any = List.of("bygg", "Bygge", "kompetens");
    PageRequest page = new PageRequest(0, 20);
    IdeaQuery.Order newest = IdeaQuery.Order.NEWEST;
    assertThat(list(new IdeaQuery("", List.of(), any, List.of("", "Rosengård"), page, newest)))
        .as("each once")
        .extracting(Page::total)
        .isEqualTo(2L);
    assertThat(list(new IdeaQuery("", List.of(), any, List.of("Lund", "Umeå"), page, newest)))
        .extracting(Page::total)
        .isEqualTo(0L);
    assertThat(intake.overview(query(""), Samples.COORDINATOR).counts())
        .containsEntry(Status.DECLINED, 1L)
        .containsEntry(Status.SCREENING, 1L);
  }

  private static IdeaQuery by(String theme, String area) {
    return new IdeaQuery("", List.of(), theme, area, new PageRequest(0, 20));
  }

  @Test
  void showsTheCriteriaEverythingOnce() {
    for (int i = 0; i < 3; i++) {
      submit(Samples.idea("Idé " + i, "Text"));
    }
    List<Past> past = new ArrayList<>();
    new IdeaArchive(house.store).forEach(past::add);

    assertThat(past)
        .extracting(p -> p.submission().title())
        .containsExactlyInAnyOrder("Idé 0", "Idé 1", "Idé 2");
    assertThat(past).extracting(Past::outcome).containsOnly(Outcome.PROCEED);
  }
}
