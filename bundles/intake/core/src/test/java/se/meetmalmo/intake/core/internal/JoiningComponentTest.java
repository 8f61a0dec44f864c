package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.together.Judged;
import se.meetmalmo.intake.core.internal.together.Standing;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.search.JudgedPair;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.WorkType;

class JoiningComponentTest {
  private static final JoinedWork KITCHEN = new JoinedWork("knowledgebank", "kitchen-1");
  private static IntakeOnDerby house;
  private final JoiningComponent joining = house.joining;

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
    joining.known = null;
  }

  private static Receipt submit(String title) {
    return house.intake.submit(Samples.idea(title, "Text"), Origin.API, Actor.ANONYMOUS);
  }

  private static Idea accepted(String title) {
    String id = submit(title).idea().id();
    return house
        .intake
        .decide(id, Decision.of(Action.ACCEPT, "Ja"), -1, Samples.COORDINATOR)
        .idea();
  }

  private static JoinedWork work(Idea idea) {
    return new JoinedWork("intake", idea.id());
  }

  private Receipt handIn(JoinedWork work) {
    return joining.submitOnce(Samples.IDEA, Origin.PORTAL, Actor.ANONYMOUS, Ids.secret(), work);
  }

  @Test
  void handsInAndJoinsAtOnce() {
    Idea target = accepted("Cyklar");

    Receipt receipt = handIn(work(target));

    assertThat(receipt.idea().status()).isEqualTo(Status.CONNECTED);
    IdeaCase kept = house.full(receipt.idea().id());
    assertThat(kept.idea()).isEqualTo(receipt.idea());
    assertThat(kept.idea().connectedTo()).isEqualTo(target.id());
    assertThat(kept.steps())
        .extracting(step -> step.type().word())
        .containsExactly("IdeaReceived", "IdeaJoined");
    IdeaEvent joined = house.events(receipt.idea().id()).get(1);
    assertThat(joined.target()).contains(work(target));
    assertThat(joined.by()).isEqualTo("submitter");
  }

  @Test
  void isTakenInOnceHoweverOftenItIsSent() {
    Idea target = accepted("Cyklar");
    String secret = Ids.secret();
    for (int i = 0; i < 2; i++) {
      Receipt receipt =
          joining.submitOnce(Samples.IDEA, Origin.PORTAL, Actor.ANONYMOUS, secret, work(target));
      assertThat(receipt.idea().connectedTo()).isEqualTo(target.id());
    }
    assertThat(house.sql("select count(*) from idea")).isEqualTo("2");
  }

  @Test
  void joinsWhatARuleWouldReferAndWhatNoRuleCouldJudge() {
    Idea target = accepted("Cyklar");
    for (Outcome outcome : new Outcome[] {Outcome.REFER, Outcome.UNDECIDED}) {
      house.criteria.outcome = outcome;
      assertThat(handIn(work(target)).idea().status()).isEqualTo(Status.CONNECTED);
    }
  }

  @Test
  void joinsWithWhatIsInAlready() {
    Idea target = accepted("Cyklar");
    Receipt receipt = submit("Fler cyklar");

    IdeaCase joined =
        joining.join(receipt.statusToken(), new JoinedWork("intake", target.caseNumber()));

    assertThat(joined.idea().status()).isEqualTo(Status.CONNECTED);
    assertThat(joined.idea().connectedTo()).isEqualTo(target.id());
    assertThat(joined.idea().submission()).isEqualTo(receipt.idea().submission());
    assertThatThrownBy(() -> joining.join(receipt.statusToken(), work(target)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void refusesWorkThatIsUnknownOrClosedOrConnectedItself() {
    Receipt closed = submit("Stängd");
    Idea target = accepted("Cyklar");
    Receipt follower = handIn(work(target));
    for (JoinedWork work :
        List.of(
            new JoinedWork("intake", "M-2026-999999"),
            new JoinedWork("intake", closed.idea().id()),
            new JoinedWork("intake", follower.idea().id()),
            KITCHEN)) {
      assertThatThrownBy(() -> handIn(work))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("join");
    }
    assertThat(house.sql("select count(*) from idea")).isEqualTo("3");
  }

  @Test
  void joinsAnInitiativeThatTheSearchKnowsOf() {
    FakeSearch search = new FakeSearch();
    search.put(initiative(WorkType.INITIATIVE));
    joining.known = search;

    assertThat(joining.target(KITCHEN).orElseThrow().title()).isEqualTo("Delat kök");
    Receipt receipt = handIn(KITCHEN);
    assertThat(receipt.idea().connectedTo()).isEqualTo("knowledgebank:kitchen-1");
    assertThat(house.events(receipt.idea().id()).get(1).target()).contains(KITCHEN);

    search.put(initiative(WorkType.LESSON));
    assertThat(joining.target(KITCHEN)).isEmpty();
  }

  private static Work initiative(WorkType type) {
    return new Work(
        new WorkId("knowledgebank", "kitchen-1"),
        type,
        "",
        "Delat kök",
        "Text",
        "sv",
        "ONGOING",
        Set.of());
  }

  @Test
  void staysClosedToThePublicForNobodyHasReadIt() {
    Receipt receipt = handIn(work(accepted("Cyklar")));

    PublicCase seen =
        (PublicCase) house.intake.show(receipt.idea().id(), Actor.ANONYMOUS).orElseThrow();
    assertThat(seen.idea().withheld()).isTrue();
    assertThat(seen.idea().text()).isEmpty();
    assertThat(seen.idea().connectedTo()).isEmpty();
    IdeaQuery all = new IdeaQuery("", List.of(), "", "", new PageRequest(0, 10));
    assertThat(house.intake.list(all, Actor.ANONYMOUS).items())
        .extracting(IdeaSummary::title)
        .containsExactly("Cyklar");
    assertThat(house.intake.overview(all, Actor.ANONYMOUS).ideas().total()).isEqualTo(1);
    assertThat(house.intake.list(all, Samples.COORDINATOR).items()).hasSize(2);
  }

  @Test
  void tellsHowManyMoreWantTheSame() {
    Idea target = accepted("Cyklar");
    Receipt first = handIn(work(target));
    handIn(work(target));

    Standing standing = house.merging.of(target.id(), Samples.COORDINATOR);
    assertThat(standing.more()).isEqualTo(2);
    assertThat(standing.joined()).extracting(IdeaSummary::id).contains(first.idea().id());
    house.intake.withdraw(first.statusToken(), "");
    assertThat(house.merging.own(target).more()).isEqualTo(1);
    assertThat(house.merging.own(house.full(first.idea().id()).idea()).target()).isEmpty();
  }

  @Test
  void keepsWhatWasConnectedAsAJudgedPair() {
    Idea target = accepted("Cyklar");
    Receipt joined = handIn(work(target));
    Receipt connected = submit("Fler cyklar");
    house.intake.decide(
        connected.idea().id(),
        new Decision(Action.CONNECT, "Samma", target.caseNumber(), null),
        -1,
        Samples.COORDINATOR);
    Receipt named = submit("Ännu fler cyklar");
    house.intake.decide(
        named.idea().id(),
        new Decision(Action.CONNECT, "Samma", "Cykelstaden", null),
        -1,
        Samples.COORDINATOR);

    List<Judged> kept = house.likenesses.after(Instant.EPOCH, "", 10);
    assertThat(kept)
        .extracting(Judged::ground)
        .containsExactly(Judged.Ground.JOINED, Judged.Ground.CONNECTED);
    assertThat(kept).extracting(Judged::work).containsOnly(work(target));
    assertThat(kept).extracting(Judged::by).containsExactly("submitter", "karin");
    assertThat(house.likenesses.of(joined.idea().id())).containsExactly(kept.get(0));
    assertThat(house.likenesses.after(kept.get(0).at(), kept.get(0).pair(), 10))
        .containsExactly(kept.get(1));
  }

  @Test
  void offersTheSearchWhatIsTheSameAndWhatIsNot() {
    String id = submit("Cyklar").idea().id();
    for (int i = 0; i < 201; i++) {
      house.likenesses.keep(
          new Judged(
              id,
              new JoinedWork("knowledgebank", String.valueOf(i)),
              i == 0 ? Judged.Verdict.RELATED : Judged.Verdict.DIFFERENT,
              Judged.Ground.JUDGED,
              "karin",
              IntakeOnDerby.NOW));
    }
    handIn(work(accepted("Fler cyklar")));

    List<JudgedPair> pairs = new IdeaPairs(house.likenesses).all().toList();
    assertThat(pairs).hasSize(201).doesNotHaveDuplicates();
    assertThat(pairs.stream().filter(JudgedPair::same)).hasSize(1);
    assertThat(pairs)
        .extracting(JudgedPair::found)
        .doesNotContain(new WorkId("knowledgebank", "0"));
  }

  @Test
  void letsTheLastWordOnAPairStand() {
    Receipt receipt = submit("Cyklar");
    for (Judged.Verdict verdict : Judged.Verdict.values()) {
      house.likenesses.keep(
          new Judged(
              receipt.idea().id(),
              KITCHEN,
              verdict,
              Judged.Ground.JUDGED,
              "karin",
              IntakeOnDerby.NOW));
    }
    assertThat(house.likenesses.of(receipt.idea().id()))
        .extracting(Judged::verdict)
        .containsExactly(Judged.Verdict.DIFFERENT);
  }
}
