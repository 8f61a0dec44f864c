package se.meetmalmo.intake.core.internal.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.IntakeOnDerby;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.screening.Bulk;
import se.meetmalmo.intake.screening.Bulk.Kind;
import se.meetmalmo.intake.screening.BulkDone;
import se.meetmalmo.intake.screening.Queue;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.QueueQuery;
import se.meetmalmo.intake.screening.QueueQuery.Order;
import se.meetmalmo.intake.screening.QueueTab;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.intake.screening.WaitsFor;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;

class QueueTest {
  private static final PageRequest PAGE = new PageRequest(0, 20);
  private static final Actor KARIN = Samples.COORDINATOR;
  private static IntakeOnDerby house;
  private static Screening screening;

  @BeforeAll
  static void open() {
    house = new IntakeOnDerby();
    screening = house.screening;
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void clear() {
    house.clear();
  }

  private static Receipt submit(String title) {
    return house.intake.submit(Samples.idea(title, "Text"), Origin.API, Actor.ANONYMOUS);
  }

  private static Idea idea(String title) {
    return submit(title).idea();
  }

  private static void decide(Idea idea, Action action) {
    house.intake.decide(idea.id(), Decision.of(action, "Skäl"), -1, KARIN);
  }

  private static Queue queue(QueueTab tab) {
    return screening.queue(QueueQuery.of(tab, PAGE), KARIN);
  }

  private static QueueItem item(Idea idea) {
    return screening.dossier(idea.id(), KARIN).orElseThrow().item();
  }

  private static List<String> titles(QueueQuery query) {
    return screening.queue(query, KARIN).items().items().stream()
        .map(item -> item.idea().title())
        .toList();
  }

  private static Screening later(Duration time) {
    return house.screening(Clock.offset(IntakeOnDerby.CLOCK, time));
  }

  @Test
  void saysWhomACaseWaitsFor() {
    Receipt receipt = submit("Ett");
    assertThat(item(receipt.idea()).waitsFor()).isEqualTo(WaitsFor.US);
    decide(receipt.idea(), Action.ASK);
    assertThat(item(receipt.idea()).waitsFor()).isEqualTo(WaitsFor.SENDER);
    assertThat(queue(QueueTab.SENDER).items().total()).isEqualTo(1);
    house.intake.answer(receipt.statusToken(), "Så här");
    assertThat(item(receipt.idea()).waitsFor()).isEqualTo(WaitsFor.US);
    decide(receipt.idea(), Action.PAUSE);
    assertThat(item(receipt.idea()).waitsFor()).isEqualTo(WaitsFor.DAY);
    decide(receipt.idea(), Action.WAKE);
    decide(receipt.idea(), Action.DECLINE);
    assertThat(item(receipt.idea()).waitsFor()).isEqualTo(WaitsFor.NOBODY);
    assertThat(item(receipt.idea()).due()).isNull();
  }

  @Test
  void countsEachTabWhateverIsAskedFor() {
    idea("Ny");
    decide(idea("Fråga"), Action.ASK);
    screening.assign(idea("Min").id(), "karin", KARIN);
    decide(idea("Pausad"), Action.PAUSE);
    decide(idea("Antagen"), Action.ACCEPT);
    decide(idea("Nej"), Action.DECLINE);

    Queue queue = queue(QueueTab.PAUSED);

    assertThat(queue.items().items())
        .singleElement()
        .matches(i -> i.idea().title().equals("Pausad"));
    assertThat(queue.count(QueueTab.OPEN)).isEqualTo(3);
    assertThat(queue.count(QueueTab.NEW)).isEqualTo(2);
    assertThat(queue.count(QueueTab.US)).isEqualTo(2);
    assertThat(queue.count(QueueTab.SENDER)).isEqualTo(1);
    assertThat(queue.count(QueueTab.PAUSED)).isEqualTo(1);
    assertThat(queue.count(QueueTab.ACCEPTED)).isEqualTo(1);
    assertThat(queue.count(QueueTab.CLOSED)).isEqualTo(1);
    assertThat(queue.count(QueueTab.ALL)).isEqualTo(6);
    for (QueueTab tab : QueueTab.values()) {
      assertThat(queue(tab).items().items()).as(tab.name()).hasSize((int) queue.count(tab));
    }
  }

  @Test
  void isLateFromTheDayAfterThePromisedOne() {
    Idea idea = idea("Sen");
    house.intake.decide(
        idea("Vilar").id(),
        new Decision(Action.PAUSE, "Sen", "", LocalDate.of(2026, 12, 15)),
        -1,
        KARIN);

    QueueQuery late = QueueQuery.of(QueueTab.LATE, PAGE);
    assertThat(later(Duration.ofDays(21)).queue(late, KARIN).items().total()).isZero();
    Queue then = later(Duration.ofDays(22)).queue(late, KARIN);
    assertThat(then.items().total()).isEqualTo(2).isEqualTo(then.count(QueueTab.LATE));
    assertThat(item(idea).isLate(IntakeOnDerby.NOW.plus(Duration.ofDays(21)))).isFalse();
    assertThat(item(idea).isLate(IntakeOnDerby.NOW.plus(Duration.ofDays(22)))).isTrue();
  }

  @Test
  void narrowsByEverythingAndSorts() {
    Idea first = idea("Cykel till jobbet");
    idea("Lokaler");
    screening.assign(first.id(), "bo", KARIN);
    screening.bulk(new Bulk(Kind.MARK, List.of(first.id()), "", "", null), KARIN);

    assertThat(titles(query("cykel", "", "", false))).containsExactly("Cykel till jobbet");
    assertThat(titles(query(first.caseNumber(), "", "", false))).hasSize(1);
    assertThat(titles(query("", "bygge", "", false))).hasSize(2);
    assertThat(titles(query("", "skola", "", false))).isEmpty();
    assertThat(titles(query("", "", "bo", false))).containsExactly("Cykel till jobbet");
    assertThat(titles(query("", "", QueueQuery.NOBODY, false))).containsExactly("Lokaler");
    assertThat(titles(query("", "", "", true))).isEmpty();
    assertThat(titles(sorted(Order.DUE))).containsExactly("Cykel till jobbet", "Lokaler");
    assertThat(titles(sorted(Order.NEWEST))).containsExactly("Lokaler", "Cykel till jobbet");
  }

  private static QueueQuery query(String text, String theme, String assignee, boolean late) {
    return new QueueQuery(
        QueueTab.ALL,
        text,
        List.of(),
        theme,
        "",
        assignee,
        List.of(Outcome.PROCEED),
        late,
        false,
        PAGE,
        Order.DUE);
  }

  private static QueueQuery sorted(Order order) {
    return new QueueQuery(
        QueueTab.OPEN, "", List.of(), "", "", "", List.of(), false, false, PAGE, order);
  }

  @Test
  void isForThoseWhoReadIdeas() {
    Actor director = new Actor("dan", Set.of(Roles.DIRECTOR));
    Actor pilot = new Actor("pia", Set.of(Roles.BUSINESS_PILOT));
    Idea idea = idea("Ett");

    assertThatThrownBy(() -> screening.queue(QueueQuery.of(QueueTab.OPEN, PAGE), director))
        .isInstanceOf(ForbiddenException.class);
    assertThat(screening.queue(QueueQuery.of(QueueTab.OPEN, PAGE), pilot).items().total())
        .isEqualTo(1);
    assertThatThrownBy(() -> screening.assign(idea.id(), "karin", pilot))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void assignsToCoordinatorsOnly() {
    Idea idea = idea("Ett");

    assertThat(screening.assign(idea.caseNumber(), "bo", KARIN).assignee()).isEqualTo("bo");
    assertThatThrownBy(() -> screening.assign(idea.id(), "okänd", KARIN))
        .isInstanceOf(InvalidInputException.class);
    assertThat(screening.assign(idea.id(), "", KARIN).assignee()).isEmpty();
    assertThat(house.told(idea.id())).containsExactly("CaseAssigned", "CaseAssigned");
    assertThat(house.full(idea.id()).idea().version()).isEqualTo(1);
  }

  @Test
  void undoesAnAssignmentExceptWhereSomebodyElseChangedIt() {
    Idea one = idea("Ett");
    Idea two = idea("Två");
    screening.assign(one.id(), "karin", KARIN);
    BulkDone done =
        screening.bulk(
            new Bulk(Kind.ASSIGN, List.of(one.id(), two.id(), "ingen"), "bo", "", null), KARIN);
    assertThat(done.done()).containsExactly(one.id(), two.id());
    assertThat(done.left()).singleElement().matches(left -> left.ideaId().equals("ingen"));
    screening.assign(two.id(), "karin", KARIN);

    BulkDone undone = screening.undo(done.id(), KARIN);

    assertThat(undone.done()).containsExactly(one.id());
    assertThat(undone.left()).singleElement().matches(left -> left.ideaId().equals(two.id()));
    assertThat(item(one).assignee()).isEqualTo("karin");
    assertThat(item(two).assignee()).isEqualTo("karin");
    assertThat(house.told(one.id())).containsExactly("CaseAssigned", "CaseAssigned", "BulkUndone");
    assertThatThrownBy(() -> screening.undo(done.id(), KARIN))
        .isInstanceOf(ConflictException.class);
    assertThat(screening.bulk(done.id(), KARIN).orElseThrow()).isEqualTo(undone);
  }

  @Test
  void pausesSeveralAndWakesThemAgain() {
    Idea one = idea("Ett");
    Idea accepted = idea("Två");
    decide(accepted, Action.ACCEPT);

    BulkDone done =
        screening.bulk(
            new Bulk(Kind.PAUSE, List.of(one.id(), accepted.id()), "", "Vi väntar", null), KARIN);

    assertThat(done.done()).containsExactly(one.id());
    assertThat(done.left().get(0).why()).contains("is ACCEPTED");
    assertThat(house.full(one.id()).idea().status()).isEqualTo(Status.PAUSED);
    assertThat(screening.undo(done.id(), KARIN).done()).containsExactly(one.id());
    assertThat(house.full(one.id()).idea().status()).isEqualTo(Status.SCREENING);
    assertThat(house.full(one.id()).steps().get(2).reason()).contains("Pausen togs tillbaka");
  }

  @Test
  void leavesWhatWasDecidedAnewWhenAPauseIsUndone() {
    Idea one = idea("Ett");
    BulkDone done =
        screening.bulk(new Bulk(Kind.PAUSE, List.of(one.id()), "", "Vi väntar", null), KARIN);
    decide(one, Action.WAKE);
    decide(one, Action.DECLINE);

    assertThat(screening.undo(done.id(), KARIN).left()).hasSize(1);
    assertThat(house.full(one.id()).idea().status()).isEqualTo(Status.DECLINED);
  }

  @Test
  void undoesForTenMinutes() {
    Idea one = idea("Ett");
    BulkDone done = screening.bulk(new Bulk(Kind.MARK, List.of(one.id()), "", "", null), KARIN);

    assertThatThrownBy(() -> later(Duration.ofMinutes(11)).undo(done.id(), KARIN))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("more than 10 minutes ago");
    assertThat(item(one).marked()).isTrue();
    later(Duration.ofMinutes(10)).undo(done.id(), KARIN);
    assertThat(item(one).marked()).isFalse();
  }

  @Test
  void pausesForCoordinatorsOnly() {
    Actor leader = new Actor("per", Set.of(Roles.PROJECT_LEADER));
    List<String> one = List.of(idea("Ett").id());

    assertThat(screening.bulk(new Bulk(Kind.MARK, one, "", "", null), leader).done()).hasSize(1);
    assertThatThrownBy(() -> screening.bulk(new Bulk(Kind.PAUSE, one, "", "Skäl", null), leader))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void carriesOldIdeasOver() {
    Receipt asked = submit("Gammal");
    decide(asked.idea(), Action.ASK);
    String migration = migration();
    house.execute("delete from idea_line");
    house.execute(migration);

    assertThat(item(asked.idea()).waitsFor()).isEqualTo(WaitsFor.SENDER);
    assertThat(queue(QueueTab.OPEN).items().items().get(0).idea())
        .isEqualTo(house.full(asked.idea().id()).idea().summary());
  }

  /** The statement that brought the lines of what was there before. */
  private static String migration() {
    try (java.io.InputStream in = QueueTest.class.getResourceAsStream("/db/intake.xml")) {
      String changelog = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return changelog
          .replaceAll("(?s).*<sql>(\\s*insert into idea_line.*?)</sql>.*", "$1")
          .replace("&gt;", ">");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
