package se.meetmalmo.matchmaking.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Match;
import se.meetmalmo.matchmaking.NoGroupException;
import se.meetmalmo.matchmaking.NotReadyException;
import se.meetmalmo.matchmaking.Proposal;
import se.meetmalmo.matchmaking.ProposedGroup;
import se.meetmalmo.matchmaking.Reason;
import se.meetmalmo.matchmaking.Remedy;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.matchmaking.StaffingPlan;
import se.meetmalmo.matchmaking.core.internal.pool.Engagement;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Organisation;
import se.meetmalmo.search.ThemeGuess;

class MatchmakingTest {
  private static final Interest SCHOOL =
      new Interest(Interest.Scope.TOPICS, List.of("Skola"), null, null, null, "");
  private final Office office = new Office();

  private List<Proposal> candidates() {
    return office.matchmaking.candidates(Office.IDEA, List.of(), 100, Office.COORDINATOR);
  }

  private ProposedGroup staff(int size) {
    return office.matchmaking.staff(Office.IDEA, StaffingOrder.of(size), Office.COORDINATOR);
  }

  private List<Remedy> remedies(int size) {
    return catchThrowableOfType(NoGroupException.class, () -> staff(size)).refusal().remedies();
  }

  private static List<String> ids(List<Proposal> proposals) {
    return proposals.stream().map(proposal -> proposal.match().candidate().id()).toList();
  }

  private static List<String> organisations(ProposedGroup group) {
    return group.seats().stream().map(seat -> seat.proposal().organisation()).toList();
  }

  @Test
  void whoFitsComesFirstWithReasonsInPlainWords() {
    office.town();
    String keen = office.member(Organisation.Kind.BUSINESS, "Lärande AB", 10, SCHOOL);
    office.pool.fill();
    Proposal best = candidates().get(0);
    assertThat(best.match().candidate().id()).isEqualTo(keen);
    assertThat(best.organisation()).isEqualTo("Lärande AB");
    assertThat(best.match().reasons().stream().map(reason -> reason.text("sv")))
        .containsExactly(
            "Vill arbeta med Skola",
            "Är i, eller vill verka i, Norr",
            "Talar idéns språk",
            "Har tid, och kan börja snart");
    assertThat(best.match().reasons().get(0).text("en")).isEqualTo("Wants to work with Skola");
    assertThat(ids(candidates())).contains("stadskontoret").hasSize(8);
  }

  @Test
  void theTextSpeaksWhereTheIdeaNamesNoTheme() {
    office.town().idea("M-2026-000002", List.of(), List.of());
    office.questions.themes = (title, text, limit) -> List.of(new ThemeGuess("skola", 0.8));
    String keen = office.member(Organisation.Kind.BUSINESS, "Lärande AB", 10, SCHOOL);
    office.pool.fill();
    Proposal best =
        office.matchmaking.candidates("M-2026-000002", List.of(), 1, Office.COORDINATOR).get(0);
    assertThat(best.match().candidate().id()).isEqualTo(keen);
    assertThat(best.match().reasons().get(0).kind()).isEqualTo(Reason.Kind.LIKELY_THEME);
  }

  @Test
  void whatTheTextMayBeAboutCountsThoughItIsUnsureTheLikeliestFirst() {
    office.town().idea("M-2026-000002", List.of(), List.of());
    office.questions.themes =
        (title, text, limit) -> List.of(new ThemeGuess("skola", 0.4), new ThemeGuess("miljö", 0.1));
    String second = office.member(Organisation.Kind.BUSINESS, "Gröna AB", 10, topics("miljö"));
    String first = office.member(Organisation.Kind.BUSINESS, "Lärande AB", 10, topics("skola"));
    String other = office.member(Organisation.Kind.BUSINESS, "Båtar AB", 10, topics("hamn"));
    office.pool.fill();
    assertThat(
            ids(office.matchmaking.candidates("M-2026-000002", List.of(), 100, Office.COORDINATOR)))
        .containsSubsequence(first, second)
        .doesNotContain(other);
  }

  private static Interest topics(String theme) {
    return new Interest(Interest.Scope.TOPICS, List.of(theme), List.of(), List.of(), List.of(), "");
  }

  @Test
  void nobodyIsProposedWhoHasChangedTheirMind() {
    office.town();
    String first = ids(candidates()).get(0);
    office.change(first, old -> Office.with(old, Interest.BROAD, Member.Status.LEFT));
    assertThat(ids(candidates())).doesNotContain(first);
    String second = ids(candidates()).get(0);
    // the event has not come yet
    office.members.computeIfPresent(
        second, (id, old) -> Office.with(old, old.interest(), Member.Status.LEFT));
    assertThat(ids(candidates())).doesNotContain(second);
  }

  @Test
  void saysThatItIsNotReadyBeforeAllMembersAreRead() {
    office.idea(Office.IDEA, List.of("skola"), List.of());
    office.member(Organisation.Kind.BUSINESS, "Ek AB", 8);
    assertThatThrownBy(this::candidates).isInstanceOf(NotReadyException.class);
    assertThatThrownBy(() -> staff(4)).isInstanceOf(NotReadyException.class);
    office.pool.fill();
    assertThat(candidates()).hasSize(1);
  }

  @Test
  void anotherStrategyIsInForceAtOnceAndAFailingOneIsPassedOver() {
    office.town();
    List<String> usual = ids(candidates());
    office.scoring.strategy =
        (question, all) ->
            all.stream()
                .limit(2)
                .map(one -> new Match(one, 7, List.of(Reason.of(Reason.Kind.OTHER, "därför"))))
                .toList();
    assertThat(candidates()).hasSize(2).allMatch(proposal -> proposal.match().score() == 7);
    office.scoring.strategy =
        (question, all) -> {
          throw new IllegalStateException("broken");
        };
    assertThat(ids(candidates())).isEqualTo(usual);
  }

  @Test
  void aGroupHasBothSidesAndOneWhoLeads() {
    office.town();
    ProposedGroup group = staff(5);
    assertThat(organisations(group))
        .contains("Stadskontoret", "Fritidsförvaltningen")
        .doesNotHaveDuplicates()
        .hasSize(5);
    assertThat(group.seats()).anyMatch(ProposedGroup.Seat::canLead);
    assertThat(staff(5)).isEqualTo(group);
  }

  @Test
  void whatStandsInTheWayIsNamedAndFreesIt() {
    office.town();
    office.change(
        office.members.keySet().iterator().next(),
        old ->
            Office.with(
                old,
                new Interest(Interest.Scope.TOPICS, List.of("hälsa"), null, null, null, ""),
                old.status()));
    assertThat(remedies(5))
        .contains(
            new Remedy(List.of(Constraint.INTEREST), Map.of(), 5),
            new Remedy(List.of(), Map.of(Side.CITY, 1), 5));
    office.member(Organisation.Kind.ADMINISTRATION, "Miljöförvaltningen", 8);
    office.pool.fill();
    assertThat(staff(5).seats()).hasSize(5);
  }

  @Test
  void noticesConflictsBiddersAndThoseWhoRest() {
    office.town();
    StaffingOrder conflicts =
        new StaffingOrder(6, 0, 0, List.of(), List.of("bolag 1 ab", "Bolag 2 AB"));
    NoGroupException refused =
        catchThrowableOfType(
            NoGroupException.class,
            () -> office.matchmaking.staff(Office.IDEA, conflicts, Office.COORDINATOR));
    assertThat(refused.refusal().remedies())
        .contains(new Remedy(List.of(Constraint.CONFLICT), Map.of(), 6));
    assertThat(refused.refusal().counts())
        .anyMatch(count -> count.after() == Constraint.CONFLICT && count.business() == 3);

    Map<String, Engagement> busy =
        Map.of(office.members.keySet().iterator().next(), new Engagement(1, 0, null));
    office.engaged.putAll(busy);
    assertThat(remedies(5)).contains(new Remedy(List.of(Constraint.CAPACITY), Map.of(), 5));
    Map<String, Engagement> rests =
        Map.of(
            office.members.keySet().iterator().next(),
            new Engagement(0, 0, Members.DAY.minusDays(59)));
    office.engaged.putAll(rests);
    assertThat(remedies(5)).contains(new Remedy(List.of(Constraint.COOL_DOWN), Map.of(), 5));
  }

  @Test
  void biddersAreNotAskedAboutTheThemeWhileTheProcurementRuns() {
    office.town();
    procure("bolag 0 Aktiebolag", "Skola", 0);
    procure("Bolag 1 AB", "skola", -1);
    procure("Bolag 2 AB", "hälsa", 900);
    List<String> asked =
        office.matchmaking.candidates(Office.IDEA, List.of(), 100, Office.COORDINATOR).stream()
            .map(Proposal::organisation)
            .toList();
    assertThat(asked).contains("Bolag 1 AB", "Bolag 2 AB").doesNotContain("Bolag 0 AB");
  }

  private void procure(String bidder, String theme, int days) {
    office.procurements.add(
        Procurement.of("Upphandling", List.of(theme), List.of(bidder), Members.DAY.plusDays(days)));
  }

  @Test
  void severalIdeasShareThePeople() {
    office.town().idea("M-2026-000002", List.of("hälsa"), List.of());
    office.unit("miljo", "Miljöförvaltningen", 1);
    office.unit("gata", "Gatukontoret", 1);
    for (int i = 10; i < 14; i++) {
      office.member(Organisation.Kind.BUSINESS, "Bolag " + i + " AB", 9);
    }
    office.pool.fill();
    List<String> both = List.of(Office.IDEA, "M-2026-000002");
    StaffingPlan plan = office.matchmaking.plan(both, StaffingOrder.of(5), Office.COORDINATOR);
    assertThat(plan.refusals()).isEmpty();
    assertThat(plan.groups()).hasSize(2);
    assertThat(plan.score()).isLessThanOrEqualTo(plan.bound());
    List<String> members =
        plan.groups().stream()
            .flatMap(group -> group.seats().stream())
            .map(seat -> seat.proposal().match().candidate().id())
            .filter(id -> !id.equals("stadskontoret"))
            .toList();
    assertThat(members).doesNotHaveDuplicates();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                office.matchmaking.plan(
                    List.of(Office.IDEA, "id-" + Office.IDEA), StaffingOrder.of(5), Actor.SYSTEM));
  }

  @Test
  void anIdeaWhosePeopleOthersHaveIsToldApartFromOneThatNobodyFits() {
    office.town().idea("M-2026-000002", List.of("skola"), List.of());
    StaffingPlan plan =
        office.matchmaking.plan(
            List.of(Office.IDEA, "M-2026-000002"), StaffingOrder.of(5), Office.COORDINATOR);
    assertThat(plan.groups()).hasSize(1);
    assertThat(plan.refusals()).hasSize(1).allMatch(refusal -> refusal.taken());
  }

  @Test
  void onlyCoordinatorsSeeWhoFits() {
    office.town();
    Actor pilot = new Actor("p", Set.of(Roles.BUSINESS_PILOT));
    assertThatThrownBy(() -> office.matchmaking.candidates(Office.IDEA, List.of(), 5, pilot))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> office.matchmaking.staff("M-0", StaffingOrder.of(5), Actor.SYSTEM))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> StaffingOrder.of(2)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> staff(3))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no room for 2");
  }
}
