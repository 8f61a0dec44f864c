package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
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
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.Submission.Organisation;
import se.meetmalmo.criteria.Submission.Submitter;
import se.meetmalmo.criteria.spi.SubmissionArchive.Past;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.StatusReport;
import se.meetmalmo.intake.Step;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;

class IntakeComponentTest {
  private static House house;
  private final IntakeComponent intake = house.intake();

  @BeforeAll
  static void open() {
    house = new House();
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
    assertThat(receipt.idea().receivedAt()).isEqualTo(House.NOW);
    assertThat(intake.find(receipt.idea().id())).contains(receipt.idea());
    assertThat(intake.find("M-2026-000001")).contains(receipt.idea());
    assertThat(intake.find("M-2026-000002")).isEmpty();
    assertThat(intake.find("' or 1=1 --")).isEmpty();
  }

  @Test
  void writesRowAndEventTogether() {
    Idea idea = submit(Samples.IDEA).idea();

    assertThat(house.store.events(idea.id()))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("IdeaReceived");
              assertThat(event.subject()).isEqualTo("idea:" + idea.id());
              assertThat(event.at()).isEqualTo(House.NOW);
              assertThat(event.data())
                  .contains("\"status\":\"SCREENING\"", "\"outcome\":\"PROCEED\"", "malmo@1.0.0")
                  .doesNotContain("Anna", "example.se", "Ek Bygg");
            });
  }

  @Test
  void writesNeitherRowNorEventWhenOneOfThemFails() {
    Submission twice = Samples.submission("T", "Text", Samples.ANNA, "are-1");
    intake.submit(twice, Origin.PHONE, Samples.COORDINATOR);
    assertThatThrownBy(() -> intake.submit(twice, Origin.PHONE, Samples.COORDINATOR))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("are-1");

    assertThat(house.sql("select count(*) from idea")).isEqualTo("1");
    assertThat(house.sql("select count(*) from journal")).isEqualTo("1");
  }

  @Test
  void refersWhatTheRuleSetRefers() {
    house.criteria.outcome = Outcome.REFER;
    Idea idea = submit(Samples.IDEA).idea();

    assertThat(idea.status()).isEqualTo(Status.REFERRED);
    assertThat(intake.history(idea.id()))
        .containsExactly(
            new Step("IdeaReceived", House.NOW, Status.SCREENING, "", "submitter"),
            new Step("IdeaReferred", House.NOW, Status.REFERRED, "Därför att", "system"));
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
    assertThat(intake.history(idea.id())).extracting(Step::by).containsExactly("karin");
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

    assertThat(intake.find(idea.id())).contains(idea);
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
    assertThat(intake.find(idea.id())).contains(idea);
    assertThat(intake.list(query("drop table")).total()).isEqualTo(1);
    assertThat(intake.list(query("%")).total()).isZero();
  }

  @Test
  void keepsOnlyTheHashOfTheStatusToken() {
    String token = submit(Samples.IDEA).statusToken();

    assertThat(house.sql("select status_hash from idea")).isEqualTo(Ids.hash(token));
    assertThat(house.sql("select count(*) from idea where submission like '%" + token + "%'"))
        .isEqualTo("0");
    assertThat(house.sql("select count(*) from journal where data like '%" + token + "%'"))
        .isEqualTo("0");
    assertThat(intake.status(Ids.hash(token))).isEmpty();
  }

  @Test
  void tellsTheSubmitterWhereTheIdeaIs() {
    Receipt receipt = submit(Samples.IDEA);
    StatusReport report = intake.status(receipt.statusToken()).orElseThrow();

    assertThat(report.idea()).isEqualTo(receipt.idea());
    assertThat(report.expectedBy()).isEqualTo(House.NOW.plus(Duration.ofDays(21)));
    assertThat(report.canWithdraw()).isTrue();
    house.criteria.answerWithinDays = 7;
    assertThat(intake.status(receipt.statusToken()).orElseThrow().expectedBy())
        .isEqualTo(House.NOW.plus(Duration.ofDays(7)));
  }

  @Test
  void withdrawsByPrivateLink() {
    Receipt receipt = submit(Samples.IDEA);
    StatusReport report = intake.withdraw(receipt.statusToken(), " Vi klarar det själva. ");

    assertThat(report.idea().status()).isEqualTo(Status.WITHDRAWN);
    assertThat(report.canWithdraw()).isFalse();
    assertThat(report.expectedBy()).isNull();
    assertThat(report.steps())
        .last()
        .isEqualTo(
            new Step(
                "IdeaWithdrawn",
                House.NOW,
                Status.WITHDRAWN,
                "Vi klarar det själva.",
                "submitter"));
    assertThatThrownBy(() -> intake.withdraw(receipt.statusToken(), ""))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> intake.withdraw("nonsense", ""))
        .isInstanceOf(NotFoundException.class)
        .hasMessageNotContaining("nonsense");
  }

  private Idea decide(Idea idea, Action action) {
    return intake.decide(
        idea.id(), new Decision(action, "Därför", "i-1", "2027-03-01"), -1, Samples.COORDINATOR);
  }

  @Test
  void recordsADecisionWithItsReason() {
    Idea idea = submit(Samples.IDEA).idea();
    Idea paused = decide(idea, Action.PAUSE);

    assertThat(paused.status()).isEqualTo(Status.PAUSED);
    assertThat(paused.version()).isEqualTo(2);
    assertThat(intake.find(idea.caseNumber())).contains(paused);
    assertThat(intake.history(idea.id()))
        .last()
        .isEqualTo(new Step("IdeaPaused", House.NOW, Status.PAUSED, "Därför", "karin"));
    assertThat(house.store.events(idea.id()).get(1).data()).contains("\"until\":\"2027-03-01\"");
  }

  @Test
  void refusesADecisionThatTheStatusDoesNotAllow() {
    Idea idea = submit(Samples.IDEA).idea();

    assertThatThrownBy(() -> decide(idea, Action.WAKE))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("SCREENING")
        .hasMessageContaining("ACCEPT");
    assertThat(intake.history(idea.id())).hasSize(1);
  }

  @Test
  void refusesTheSecondOfTwoCoordinators() {
    Idea seen = submit(Samples.IDEA).idea();
    Decision ask = new Decision(Action.ASK, "Vem deltar?", "", "");
    intake.decide(seen.id(), ask, seen.version(), Samples.COORDINATOR);

    assertThatThrownBy(() -> intake.decide(seen.id(), ask, seen.version(), Samples.COORDINATOR))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("version 2, not 1");
  }

  @Test
  void letsOneOfManyConcurrentDecisionsThrough() throws Exception {
    Idea idea = submit(Samples.IDEA).idea();
    Decision accept = new Decision(Action.ACCEPT, "Ja", "", "");

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
    assertThat(intake.history(idea.id())).hasSize(2);
  }

  @Test
  void letsOnlyCoordinatorsDecide() {
    Idea idea = submit(Samples.IDEA).idea();
    Decision accept = new Decision(Action.ACCEPT, "Ja", "", "");

    assertThatThrownBy(() -> intake.decide(idea.id(), accept, -1, Actor.ANONYMOUS))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> intake.decide("x", accept, -1, Samples.COORDINATOR))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> intake.history("x")).isInstanceOf(NotFoundException.class);
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
    Page<IdeaSummary> page = intake.list(second);

    assertThat(page.total()).isEqualTo(5);
    assertThat(page.pages()).isEqualTo(3);
    assertThat(page.items()).hasSize(2);
    assertThat(page.items().get(0).themes()).containsExactly("kompetens", "bygge");
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      intake
          .list(new IdeaQuery("", List.of(), "", "", new PageRequest(i, 2)))
          .items()
          .forEach(idea -> all.add(idea.id()));
    }
    assertThat(all).hasSize(5);
  }

  @Test
  void listsWhatIsAskedFor() {
    Idea declined = decide(submit(Samples.idea("Cykelpool", "Text")).idea(), Action.DECLINE);
    submit(Samples.IDEA);

    assertThat(intake.list(query("CYKEL")).items()).containsExactly(declined.summary());
    assertThat(intake.list(query(declined.caseNumber().toLowerCase())).total()).isEqualTo(1);
    assertThat(intake.list(query("", Status.DECLINED, Status.PAUSED)).total()).isEqualTo(1);
    assertThat(intake.list(by("Bygge", "rosengård")).total()).isEqualTo(2);
    assertThat(intake.list(by("bygg", "")).total()).isZero();
    assertThat(intake.counts())
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
