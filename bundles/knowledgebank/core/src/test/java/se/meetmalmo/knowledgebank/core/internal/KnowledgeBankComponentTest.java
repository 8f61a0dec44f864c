package se.meetmalmo.knowledgebank.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.knowledgebank.InitiativeEvent.Kind.ADDED;
import static se.meetmalmo.knowledgebank.InitiativeEvent.Kind.CHANGED;
import static se.meetmalmo.knowledgebank.InitiativeEvent.Kind.CONFIRMED;
import static se.meetmalmo.knowledgebank.InitiativeEvent.Kind.LESSON_ADDED;
import static se.meetmalmo.knowledgebank.InitiativeEvent.Kind.LESSON_PUBLISHED;
import static se.meetmalmo.knowledgebank.InitiativeEvent.Kind.REVIEW_DUE;
import static se.meetmalmo.knowledgebank.InitiativeEvent.Kind.WITHDRAWN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.knowledgebank.Credit;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.GroupReport;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.InitiativeEntry;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeListing.Count;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.InitiativeSummary;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.Lesson;
import se.meetmalmo.knowledgebank.NewInitiative;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Result;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.Step;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;

class KnowledgeBankComponentTest {
  private final Bank house = new Bank();
  private final KnowledgeBank bank = house.bank;

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void showsWhatIsWrittenDownToEveryone() {
    Initiative written = house.written("Lärlingar i bygg");
    assertThat(bank.show(written.id(), Actor.ANONYMOUS)).isPresent();
    assertThat(titles(InitiativeQuery.ALL)).containsExactly("Lärlingar i bygg");
    assertThat(house.events(written.id())).containsExactly(ADDED);
  }

  @Test
  void letsOnlyCoordinatorsAndOperatorsWrite() {
    NewInitiative wanted = NewInitiative.of(InitiativeProfile.of("x", "y"));
    Actor reader = new Actor("dora", Set.of("communicator"));
    assertThatThrownBy(() -> bank.create(wanted, reader)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> bank.create(wanted, Actor.ANONYMOUS))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void hidesDraftsAndTheirNumber() {
    Initiative written = house.written("Lärlingar i bygg");
    bank.setState(written.id(), State.DRAFT, 1, Bank.KARIN);
    assertThat(bank.show(written.id(), Actor.ANONYMOUS)).isEmpty();
    InitiativeListing open = bank.list(InitiativeQuery.ALL, Actor.ANONYMOUS);
    assertThat(open.page().total()).isZero();
    assertThat(open.stages()).isEmpty();
    assertThat(bank.list(InitiativeQuery.ALL, Bank.KARIN).page().total()).isOne();
    assertThat(house.events(written.id())).containsExactly(ADDED, WITHDRAWN);
  }

  @Test
  void saysWhatOthersHaveWrittenMeanwhile() {
    Initiative written =
        bank.create(
            NewInitiative.of(InitiativeProfile.of("Lärlingar i bygg", "Som det var")), Bank.KARIN);
    bank.update(written.id(), InitiativeProfile.of("Lärlingar", "Nytt"), 1, Bank.OPERATOR);
    assertThatThrownBy(
            () -> bank.update(written.id(), InitiativeProfile.of("x", "y"), 1, Bank.KARIN))
        .isInstanceOfSatisfying(
            ConflictException.class,
            conflict -> {
              assertThat(conflict.members()).containsEntry("version", 2L);
              Step since = (Step) ((List<?>) conflict.members().get("changes")).get(0);
              assertThat(since.by()).isEqualTo("omar");
              assertThat(since.changes())
                  .extracting(Step.FieldChange::field)
                  .containsExactly("text", "title");
            });
    assertThat(house.events(written.id())).containsExactly(ADDED, CHANGED);
  }

  @Test
  void refusesTheSameExternalIdTwice() {
    NewInitiative wanted =
        new NewInitiative(
            InitiativeProfile.of("x", "y"), State.PUBLISHED, Origin.OUTSIDE, "vinnova", "1");
    bank.create(wanted, Bank.KARIN);
    assertThatThrownBy(() -> bank.create(wanted, Bank.KARIN))
        .isInstanceOf(ConflictException.class)
        .hasMessage("vinnova has an initiative with the external id 1 already");
  }

  @Test
  void publishesALessonAfterReviewOnlyAndNamesByConsentOnly() {
    Initiative written = house.written("Lärlingar i bygg");
    Lesson said =
        new Lesson(
            "Vi tog emot lärlingar",
            "",
            "",
            "",
            null,
            null,
            List.of(),
            List.of(
                new Credit("Anna Ek", "Ek Bygg AB", Side.BUSINESS, true),
                new Credit("Bo Dahl", "Stadskontoret", Side.CITY, false)));
    ExperienceEntry lesson = bank.add(written.id(), said, Bank.OPERATOR);
    assertThat(open(written.id()).lessons()).isEmpty();
    assertThat(open(written.id()).history()).extracting(Step::kind).containsExactly(ADDED);
    assertThatThrownBy(() -> bank.review(lesson.id(), State.PUBLISHED, 1, Bank.OPERATOR))
        .isInstanceOf(ForbiddenException.class);
    bank.review(lesson.id(), State.PUBLISHED, 1, Bank.KARIN);
    Lesson shown = (Lesson) open(written.id()).lessons().get(0).said();
    assertThat(shown.credits())
        .extracting(Credit::name, Credit::organisation)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Anna Ek", "Ek Bygg AB"),
            org.assertj.core.groups.Tuple.tuple("", "Stadskontoret"));
    assertThat(bank.publishedExperiences()).isOne();
    assertThat(house.events(written.id())).containsExactly(ADDED, LESSON_ADDED, LESSON_PUBLISHED);
  }

  @Test
  void asksEachOwnerOnceAndMarksWhatIsNotConfirmed() {
    Initiative written = house.written("Lärlingar i bygg");
    assertThat(bank.askOwners(house.now())).isZero();
    house.pass(Duration.ofDays(181));
    assertThat(bank.askOwners(house.now())).isOne();
    assertThat(bank.askOwners(house.now())).isZero();
    assertThat(open(written.id()).initiative().freshness()).isEqualTo(Freshness.DUE);
    house.pass(Duration.ofDays(30));
    assertThat(open(written.id()).initiative().freshness()).isEqualTo(Freshness.STALE);
    assertThat(titles(InitiativeQuery.ALL.withFreshness(Set.of(Freshness.STALE)))).hasSize(1);
    assertThat(bank.askOwners(house.now())).isOne();
    assertThat(house.events(written.id())).containsExactly(ADDED, REVIEW_DUE, REVIEW_DUE);
  }

  @Test
  void aQuestionToTheOwnerIsNoChange() {
    Initiative first = house.written("Första");
    house.pass(Duration.ofDays(1));
    house.written("Andra");
    bank.list(InitiativeQuery.ALL, Actor.ANONYMOUS);
    house.pass(Duration.ofDays(179));
    bank.askOwners(house.now());
    assertThat(bank.show(first.id(), Bank.KARIN).orElseThrow().initiative().changedAt())
        .isEqualTo(first.changedAt());
    assertThat(titles(InitiativeQuery.ALL)).containsExactly("Andra", "Första");
    assertThat(
            house.restarted().list(InitiativeQuery.ALL, Actor.ANONYMOUS).page().items().stream()
                .map(InitiativeSummary::title))
        .containsExactly("Andra", "Första");
  }

  @Test
  void letsTheOwnerConfirmByPrivateLink() {
    Initiative written = house.written("Lärlingar i bygg");
    house.pass(Duration.ofDays(250));
    bank.askOwners(house.now());
    String secret = bank.issueReviewLink(written.id(), Bank.KARIN);
    assertThat(bank.review(secret)).map(Initiative::id).contains(written.id());
    bank.confirm(secret);
    assertThat(open(written.id()).initiative().freshness()).isEqualTo(Freshness.FRESH);
    assertThat(titles(InitiativeQuery.ALL.withFreshness(Set.of(Freshness.STALE)))).isEmpty();
    assertThat(house.events(written.id())).containsExactly(ADDED, REVIEW_DUE, CONFIRMED);
    house.pass(Duration.ofDays(91));
    assertThat(bank.review(secret)).isEmpty();
    assertThat(bank.review("guessed")).isEmpty();
  }

  @Test
  void takesOverWhatAGroupReportsAndBringsItUpToDate() {
    Result result = new Result("Elva har jobb", null, List.of());
    bank.publish(report(List.of(result), List.of(Bank.lesson("Vi började"))), Bank.KARIN);
    InitiativeEntry again =
        bank.publish(report(List.of(), List.of(Bank.lesson("Vi tog emot"))), Bank.KARIN);
    InitiativeEntry shown = open(again.initiative().id());
    assertThat(shown.initiative().origin()).isEqualTo(Origin.OWN_GROUP);
    assertThat(shown.results()).isEmpty();
    assertThat(shown.lessons())
        .extracting(entry -> ((Lesson) entry.said()).did())
        .containsExactly("Vi tog emot");
    assertThat(titles(InitiativeQuery.ALL)).hasSize(1);
  }

  @Test
  void whatOthersHaveWrittenStaysWhenAGroupReportsAgain() {
    Lesson begun = lesson("Vi började", "Anna Ek", "Bo Ek");
    Result result = new Result("Elva har jobb", null, List.of());
    InitiativeEntry first = bank.publish(report(List.of(result), List.of(begun)), Bank.KARIN);
    String id = first.initiative().id();
    bank.update(id, Bank.profile("Lärlingar i Malmö", "eva@example.se"), -1, Bank.KARIN);
    String lessonId = first.lessons().get(0).id();
    Lesson said = lesson("Vi började i maj", "Anna Ek", "Bo Ek", "Cia Ek");
    bank.change(lessonId, said, -1, Bank.KARIN);
    String ours = bank.add(id, Bank.lesson("Vår egen"), Bank.KARIN).id();
    bank.review(ours, State.PUBLISHED, -1, Bank.KARIN);
    bank.review(first.results().get(0).id(), State.DRAFT, -1, Bank.KARIN);

    Lesson again =
        new Lesson(
            "Vi började", "Tolv fick jobb", "Handledaren", "", null, 12, null, begun.credits());
    Lesson more = lesson("Vi slutade", "Anna Ek");
    GroupReport next =
        new GroupReport(
            "group-1",
            "idea-1",
            InitiativeProfile.of("Lärlingar", "Det vi gjorde till slut"),
            List.of(result),
            List.of(again, more));
    bank.publish(next, Bank.KARIN);
    InitiativeEntry shown = open(id);
    assertThat(shown.initiative().profile().title()).isEqualTo("Lärlingar i Malmö");
    assertThat(shown.initiative().profile().text()).startsWith("Staden och företagen");
    assertThat(shown.initiative().profile().owner()).isEqualTo("Eva Ek");
    assertThat(shown.results()).as("taken back by hand").isEmpty();
    assertThat(shown.lessons())
        .extracting(entry -> ((Lesson) entry.said()).did())
        .containsExactlyInAnyOrder("Vi började i maj", "Vår egen", "Vi slutade");
    Lesson merged =
        shown.lessons().stream()
            .filter(entry -> entry.id().equals(lessonId))
            .map(entry -> (Lesson) entry.said())
            .findFirst()
            .orElseThrow();
    assertThat(merged.outcome()).isEqualTo("Tolv fick jobb");
    assertThat(merged.money()).isNull();
    assertThat(merged.credits()).extracting(Credit::name).contains("Anna Ek", "Bo Ek", "Cia Ek");
  }

  @Test
  void aNameThatAGroupTakesBackIsGoneHoweverItWasSpelled() {
    InitiativeEntry first =
        bank.publish(report(List.of(), List.of(lesson("Vi började", "Anna Ek"))), Bank.KARIN);
    bank.change(
        first.lessons().get(0).id(), lesson("Vi började i maj", "Anna  Ek-Berg"), -1, Bank.KARIN);
    bank.publish(report(List.of(), List.of(lesson("Vi började"))), Bank.KARIN);
    assertThat(bank.show(first.initiative().id(), Bank.KARIN).orElseThrow().lessons().toString())
        .contains("Vi började i maj")
        .doesNotContain("Anna");
  }

  @Test
  void daysOfDifferentHandsAreNotMixed() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    InitiativeEntry first = bank.publish(during(may, null), Bank.KARIN);
    bank.update(
        first.initiative().id(), during(may.plusYears(1), null).initiative(), -1, Bank.KARIN);
    bank.publish(during(may, may.plusMonths(2)), Bank.KARIN);
    InitiativeProfile said = open(first.initiative().id()).initiative().profile();
    assertThat(said.start()).isEqualTo(may.plusYears(1));
    assertThat(said.end()).isNull();
  }

  private static GroupReport during(LocalDate start, LocalDate end) {
    return new GroupReport(
        "group-1",
        "idea-1",
        new InitiativeProfile(
            "Lärlingar",
            "",
            "text",
            "sv",
            null,
            start,
            end,
            null,
            null,
            "",
            "",
            null,
            null,
            "",
            null,
            0),
        List.of(),
        List.of());
  }

  private static Lesson lesson(String did, String... names) {
    List<Credit> credits =
        Stream.of(names).map(name -> new Credit(name, "", Side.BUSINESS, true)).toList();
    return new Lesson(did, "Elva fick jobb", "Handledaren", "", 180_000L, 11, null, credits);
  }

  @Test
  void keepsWhatAGroupReportsAsADraftUntilACoordinatorPublishes() {
    InitiativeEntry entry = bank.publish(report(List.of(), List.of()), Actor.SYSTEM);
    assertThat(bank.show(entry.initiative().id(), Actor.ANONYMOUS)).isEmpty();
  }

  @Test
  void countsEachFacetAsIfAnotherValueWereChosen() {
    written("a", List.of("skola"), List.of("Norr"));
    written("b", List.of("skola"), List.of("Söder"));
    written("c", List.of("arbete"), List.of("Söder"));
    InitiativeQuery query =
        new InitiativeQuery(
            "",
            List.of("skola"),
            List.of(),
            Set.of(),
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            InitiativeQuery.ALL.page());
    InitiativeListing listing = bank.list(query, Actor.ANONYMOUS);
    assertThat(listing.page().items())
        .extracting(InitiativeSummary::title)
        .containsExactly("b", "a");
    assertThat(listing.themes()).containsExactly(new Count("skola", 2), new Count("arbete", 1));
    assertThat(listing.areas()).containsExactly(new Count("Norr", 1), new Count("Söder", 1));
  }

  @Test
  void findsWordsByTheirBeginningAndForgetsWhatIsNotSaidAnyMore() {
    Initiative written = house.written("Lärlingar i bygg");
    house.written("Cykelbanor");
    assertThat(titles(InitiativeQuery.ALL.withText("lärl BYGG")))
        .containsExactly("Lärlingar i bygg");
    assertThat(titles(InitiativeQuery.ALL.withText("lärl cykel"))).isEmpty();
    bank.update(written.id(), InitiativeProfile.of("Praktik", "x"), 1, Bank.KARIN);
    assertThat(titles(InitiativeQuery.ALL.withText("lärl"))).isEmpty();
    assertThat(titles(InitiativeQuery.ALL)).containsExactly("Praktik", "Cykelbanor");
  }

  @Test
  void fillsTheCatalogueFromTheStoreAfterARestart() {
    house.written("a");
    house.written("b");
    Shelf restarted = new Shelf(house.store, java.time.Clock.systemUTC(), new Reviewing(180, 30));
    assertThat(restarted.size()).isEqualTo(2);
  }

  private void written(String title, List<String> themes, List<String> areas) {
    InitiativeProfile said =
        new InitiativeProfile(
            title, "", "text", "sv", null, null, null, themes, areas, "", "", null, null, "", null,
            0);
    bank.create(NewInitiative.of(said), Bank.KARIN);
    house.pass(Duration.ofSeconds(1));
  }

  private static GroupReport report(List<Result> results, List<Lesson> lessons) {
    return new GroupReport(
        "group-1", "idea-1", InitiativeProfile.of("Lärlingar", "Det vi gjorde"), results, lessons);
  }

  private InitiativeEntry open(String id) {
    return bank.show(id, Actor.ANONYMOUS).orElseThrow();
  }

  private List<String> titles(InitiativeQuery query) {
    return bank.list(query, Actor.ANONYMOUS).page().items().stream()
        .map(InitiativeSummary::title)
        .toList();
  }
}
