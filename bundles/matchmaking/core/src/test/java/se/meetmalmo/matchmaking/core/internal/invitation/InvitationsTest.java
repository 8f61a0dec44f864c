package se.meetmalmo.matchmaking.core.internal.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Status;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.matchmaking.core.internal.Members;
import se.meetmalmo.matchmaking.core.internal.Office;
import se.meetmalmo.matchmaking.invitation.Accept;
import se.meetmalmo.matchmaking.invitation.Decline;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Guest;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitation.State;
import se.meetmalmo.matchmaking.invitation.InvitationEvent.Type;
import se.meetmalmo.matchmaking.invitation.Invite;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.matchmaking.invitation.OwnInvitation;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.matchmaking.invitation.Roster.Flag;
import se.meetmalmo.matchmaking.invitation.Roster.Lack;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.Organisation;

class InvitationsTest {
  private static final String IDEA = Office.IDEA;
  private static final String OTHER = "M-2026-000002";
  private static final Decline NO = new Decline(Ending.NO_TIME, "Semester");
  private static final Interest ONLY_OTHER =
      new Interest(Interest.Scope.OWN_IDEA, null, null, null, null, "id-" + OTHER);
  private final Staffed staffed = new Staffed();
  private final Office office = staffed.office;

  @AfterEach
  void close() {
    staffed.close();
  }

  private static Constraint refusedFor(ConflictException refused) {
    return (Constraint) refused.members().get("constraint");
  }

  private ConflictException refused(Runnable work) {
    return catchThrowableOfType(ConflictException.class, work::run);
  }

  @Test
  void aGroupIsAskedAndTheIdeaLooksForPeopleFromThenOn() {
    Roster roster = staffed.inviteBest(IDEA, 5);
    assertThat(office.ideas.get(IDEA).status()).isEqualTo(Status.STAFFING);
    assertThat(roster.holding()).hasSize(5).allMatch(one -> one.state() == State.OPEN);
    assertThat(roster.lacks()).contains(Lack.CITY, Lack.BUSINESS, Lack.PEOPLE, Lack.LEADER);
    assertThat(roster.holding().get(0).reasons()).isNotEmpty();
    assertThat(roster.holding())
        .anyMatch(one -> one.invitee().organisation().equals("Stadskontoret"));
    assertThat(staffed.told()).containsOnly(Type.SENT).hasSize(5);
    assertThat(staffed.journal.toString()).doesNotContain("Medlem", "example.se", "Bolag");
    OwnInvitation own =
        staffed.invitations.open(staffed.secret(roster.holding().get(0))).orElseThrow();
    assertThat(own.title()).isEqualTo("Titel");
    assertThat(own.canAnswer()).isTrue();
    assertThat(own.answerBy()).isEqualTo(staffed.now().plus(Duration.ofDays(7)));
    assertThat(staffed.invitations.open("nothing")).isEmpty();
  }

  @Test
  void whoDeclinesIsReplacedAtOnceByTheNextBest() {
    Roster roster = staffed.inviteBest(IDEA, 5);
    Invitation business =
        roster.holding().stream()
            .filter(one -> one.invitee().side() == Side.BUSINESS)
            .findFirst()
            .orElseThrow();
    Set<String> before = Staffed.who(roster.holding());
    OwnInvitation said = staffed.invitations.decline(staffed.secret(business), NO);
    assertThat(said.state()).isEqualTo(State.DECLINED);
    assertThat(said.canAnswer()).isFalse();
    staffed.settle();
    Roster after = staffed.roster(IDEA);
    assertThat(after.holding()).hasSize(5);
    Invitation gone = after.invitation(business.id()).orElseThrow();
    assertThat(gone.words()).isEqualTo("Semester");
    Invitation next = after.invitation(gone.replacedBy()).orElseThrow();
    assertThat(next.replaces()).isEqualTo(business.id());
    assertThat(next.invitee().side()).isEqualTo(Side.BUSINESS);
    assertThat(before).doesNotContain(next.invitee().id());
    assertThat(office.matchmaking.candidates(IDEA, List.of(), 100, Office.COORDINATOR))
        .as("nobody is asked twice")
        .noneMatch(one -> one.match().candidate().id().equals(business.invitee().id()));
  }

  @Test
  void whoWasPassedOverIsNotAskedInSomebodysPlace() {
    List<String> fitting =
        office.matchmaking.candidates(IDEA, List.of(), 100, Office.COORDINATOR).stream()
            .filter(one -> one.match().candidate().side() == Side.BUSINESS)
            .map(one -> one.match().candidate().id())
            .toList();
    String asked = fitting.get(0);
    List<String> passed = fitting.subList(1, fitting.size() - 1);
    StaffingOrder order = new StaffingOrder(5, 2, 2, List.of(), List.of(), passed);
    Invite invite = new Invite(order, List.of(asked), List.of(), null, "", null);
    Roster roster = staffed.invitations.invite(IDEA, invite, Office.COORDINATOR);
    assertThat(roster.order().without()).isEqualTo(passed);
    staffed.invitations.decline(staffed.secret(roster.holding().get(0)), NO);
    staffed.settle();
    assertThat(Staffed.who(staffed.roster(IDEA).invitations()))
        .contains(asked)
        .doesNotContainAnyElementsOf(passed);
  }

  @Test
  void theLongestOrderIsKeptAndALongerOneIsRefused() {
    List<String> words = Collections.nCopies(50, "\"".repeat(80));
    List<String> names = Collections.nCopies(50, "\"".repeat(150));
    List<String> people = Collections.nCopies(100, "x".repeat(40));
    StaffingOrder longest = new StaffingOrder(5, 2, 2, words, names, people);
    Invite invite = new Invite(longest, List.of("stadskontoret"), List.of(), null, "", null);
    assertThat(staffed.invitations.invite(IDEA, invite, Office.COORDINATOR).order())
        .isEqualTo(longest);
    assertThatThrownBy(
            () -> new StaffingOrder(5, 2, 2, List.of(), List.of("x".repeat(151)), List.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("conflicts");
  }

  @Test
  void whoDoesNotAnswerIsRemindedOnceAndThenReplaced() {
    Roster roster = staffed.inviteBest(IDEA, 4);
    office.pass(Duration.ofDays(5));
    assertThat(staffed.sweep.run(staffed.now()).changed()).isEqualTo(1);
    assertThat(staffed.sweep.run(staffed.now()).changed()).isZero();
    staffed.settle();
    assertThat(staffed.told()).contains(Type.REMINDED);
    staffed.accept(roster.holding().get(0), true);
    office.pass(Duration.ofDays(3));
    staffed.sweep.run(staffed.now());
    staffed.settle();
    Roster after = staffed.roster(IDEA);
    assertThat(after.invitations()).filteredOn(one -> one.state() == State.EXPIRED).hasSize(3);
    assertThat(after.invitation(roster.holding().get(0).id()).orElseThrow().state())
        .isEqualTo(State.ACCEPTED);
    assertThatThrownBy(
            () -> staffed.invitations.issueLink(roster.holding().get(1).id(), Office.COORDINATOR))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void whenNobodyIsLeftTheCoordinatorIsToldWhatStandsInTheWayAndSeatsAreTriedAgain() {
    Roster roster = staffed.inviteBest(IDEA, 5);
    Invitation city =
        roster.holding().stream()
            .filter(one -> one.invitee().origin() == Invitee.Origin.CITY_UNIT)
            .findFirst()
            .orElseThrow();
    staffed.invitations.decline(staffed.secret(city), NO);
    staffed.settle();
    Roster stuck = staffed.roster(IDEA);
    assertThat(stuck.holding()).hasSize(4);
    assertThat(stuck.obstacle().remedies())
        .anyMatch(remedy -> remedy.lift().equals(List.of(Constraint.ASKED)))
        .anyMatch(remedy -> remedy.people().equals(java.util.Map.of(Side.CITY, 1)));
    assertThat(staffed.told()).filteredOn(type -> type == Type.STUCK).hasSize(1);
    assertThat(
            staffed.invitations.progress(List.of("id-" + IDEA), Office.COORDINATOR).get(0).stuck())
        .isTrue();

    office.pass(Duration.ofMinutes(61));
    staffed.sweep.run(staffed.now());
    assertThat(staffed.roster(IDEA).holding()).hasSize(4);
    assertThat(staffed.told()).filteredOn(type -> type == Type.STUCK).hasSize(1);
    office.member(Organisation.Kind.ADMINISTRATION, "Miljöförvaltningen", 8);
    office.pool.fill();
    office.pass(Duration.ofMinutes(61));
    staffed.sweep.run(staffed.now());
    assertThat(staffed.roster(IDEA).holding()).hasSize(5);
    assertThat(staffed.roster(IDEA).obstacle()).isNull();
  }

  @Test
  void whoWantsAnotherIdeaOnlyIsNeverAskedAboutThisOne() {
    office.idea(OTHER, List.of("hälsa"), List.of());
    String own =
        office.member(Organisation.Kind.ADMINISTRATION, "Kulturförvaltningen", 8, ONLY_OTHER);
    office.pool.fill();
    Roster roster = staffed.inviteBest(IDEA, 5);
    assertThat(refusedFor(refused(() -> staffed.invite(IDEA, 6, own))))
        .isEqualTo(Constraint.INTEREST);
    for (Invitation one : roster.holding()) {
      staffed.invitations.decline(staffed.secret(one), NO);
      staffed.settle();
    }
    assertThat(Staffed.who(staffed.roster(IDEA).invitations())).doesNotContain(own);
    assertThat(staffed.roster(IDEA).obstacle()).isNotNull();
    staffed.invite(OTHER, 5, own);
    assertThat(Staffed.who(staffed.roster(OTHER).holding())).containsExactly(own);
  }

  @Test
  void whoChangesTheirMindBeforeAnsweringIsAskedNoMore() {
    office.idea(OTHER, List.of("hälsa"), List.of());
    Roster roster = staffed.inviteBest(IDEA, 5);
    Invitation member =
        roster.holding().stream()
            .filter(one -> one.invitee().origin() == Invitee.Origin.MEMBER)
            .findFirst()
            .orElseThrow();
    String id = member.invitee().id();
    office.change(id, old -> Office.with(old, ONLY_OTHER, old.status()));
    staffed.watch.handle(changed(id, MemberEvent.Type.CHANGED));
    staffed.settle();
    Invitation after = staffed.roster(IDEA).invitation(member.id()).orElseThrow();
    assertThat(after.ending()).isEqualTo(Ending.NOT_TO_BE_ASKED);
    assertThat(staffed.events).anyMatch(e -> e.type() == Type.WITHDRAWN && !e.held());
  }

  private static se.meetmalmo.platform.journal.JournalEvent changed(
      String member, MemberEvent.Type type) {
    return new MemberEvent(
            member,
            type,
            Office.NOW,
            Member.Status.ACTIVE,
            false,
            null,
            "sv",
            Member.Origin.API,
            2,
            MemberEvent.MEMBER)
        .toJournal()
        .in(MemberEvent.UNIT);
  }

  @Test
  void whoLeavesTheBankLeavesTheSeatAlsoAfterAccepting() {
    Roster roster = staffed.inviteBest(IDEA, 5);
    Invitation member =
        roster.holding().stream()
            .filter(one -> one.invitee().side() == Side.BUSINESS)
            .findFirst()
            .orElseThrow();
    staffed.accept(member, false);
    String id = member.invitee().id();
    office.change(id, old -> Office.with(old, old.interest(), Member.Status.LEFT));
    staffed.watch.handle(changed(id, MemberEvent.Type.LEFT));
    staffed.settle();
    Roster after = staffed.roster(IDEA);
    assertThat(after.holding()).hasSize(5);
    assertThat(Staffed.who(after.holding())).doesNotContain(id);
    assertThat(after.invitation(member.id()).orElseThrow().invitee().name()).isEmpty();
  }

  @Test
  void guestsAreMarkedAndAskedWhetherTheyWantToJoin() {
    staffed.invite(IDEA, 5, "stadskontoret");
    Guest guest = new Guest("Gun Gäst", "Utanför AB", "gun@example.com", Side.BUSINESS, "en");
    Roster roster = staffed.inviteGuest(IDEA, guest);
    Invitation gun = roster.holding().get(1);
    assertThat(gun.invitee().origin()).isEqualTo(Invitee.Origin.GUEST);
    String secret = staffed.secret(gun);
    assertThat(staffed.invitations.open(secret).orElseThrow().guest()).isTrue();
    OwnInvitation said = staffed.invitations.accept(secret, new Accept(true, true));
    assertThat(said.wantsToJoin()).isTrue();
    assertThat(refusedFor(refused(() -> staffed.inviteGuest(IDEA, guest))))
        .isEqualTo(Constraint.ASKED);
    staffed.invitations.decline(secret, new Decline(Ending.NEVER, ""));
    office.idea(OTHER, List.of("hälsa"), List.of());
    staffed.invite(OTHER, 5, "stadskontoret");
    assertThat(refusedFor(refused(() -> staffed.inviteGuest(OTHER, guest))))
        .isEqualTo(Constraint.INTEREST);
    Guest member = new Guest("Medlem", "", "member1@example.se", Side.BUSINESS, "");
    assertThat(refused(() -> staffed.inviteGuest(OTHER, member)))
        .hasMessageContaining("invite the member");
    assertThat(staffed.journal.toString()).doesNotContain("Gun", "gun@");
  }

  @Test
  void aSeatBesideThoseWhoSitHasToKeepTheLimits() {
    staffed.invite(IDEA, 5, "stadskontoret");
    String colleague = office.member(Organisation.Kind.BUSINESS, "Bolag 0", 9);
    String first =
        office.members.values().stream()
            .filter(one -> one.organisation().name().equals("Bolag 0 AB"))
            .findFirst()
            .orElseThrow()
            .id();
    staffed.invite(IDEA, 5, first);
    assertThat(refusedFor(refused(() -> staffed.invite(IDEA, 5, colleague))))
        .isEqualTo(Constraint.ORGANISATION);
    assertThatThrownBy(() -> staffed.invite(IDEA, 5, "nobody"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> new Invite(null, List.of("a", "a"), null, null, "", null))
        .isInstanceOf(InvalidInputException.class);
    Invite late =
        new Invite(null, List.of(colleague), null, Instant.parse("2020-01-01T00:00:00Z"), "", null);
    assertThatThrownBy(() -> staffed.invitations.invite(IDEA, late, Office.COORDINATOR))
        .isInstanceOf(InvalidInputException.class);
    assertThat(staffed.roster(IDEA).invitations()).hasSize(2);
  }

  @Test
  void roomThatIsUsedUpMeanwhileIsToldAndNothingIsSent() {
    office.idea(OTHER, List.of("hälsa"), List.of());
    String busy = office.members.keySet().iterator().next();
    staffed.invite(IDEA, 5, busy);
    office.engaged.clear(); // this node has not heard of it yet
    ConflictException refused = refused(() -> staffed.invite(OTHER, 5, busy));
    assertThat(refusedFor(refused)).isEqualTo(Constraint.CAPACITY);
    assertThat(staffed.invitations.roster(OTHER, Office.COORDINATOR)).isEmpty();
  }

  @Test
  void whoInvitesAfterSomebodyElseHasIsTold() {
    Roster seen = staffed.invite(IDEA, 5, "stadskontoret");
    List<String> members = List.copyOf(office.members.keySet());
    staffed.invite(IDEA, 5, members.get(0));
    Invite stale = new Invite(null, List.of(members.get(1)), null, null, "", seen.version());
    assertThat(refused(() -> staffed.invitations.invite(IDEA, stale, Office.COORDINATOR)))
        .hasMessageContaining("Somebody else");
    assertThat(staffed.roster(IDEA).invitations()).hasSize(2);
  }

  @Test
  void manyWhoAskTheSamePersonAtOnceGiveOneSeat() throws Exception {
    String busy = office.members.keySet().iterator().next();
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 10; i < 18; i++) {
      String idea = "M-2026-0000" + i;
      office.idea(idea, List.of("skola"), List.of());
      Invite invite = new Invite(StaffingOrder.of(5), List.of(busy), List.of(), null, "", null);
      all.add(
          () -> {
            try {
              staffed.invitations.invite(idea, invite, Office.COORDINATOR);
              return true;
            } catch (ConflictException e) {
              return false;
            }
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(all.size());
    int invited = 0;
    for (Future<Boolean> one : pool.invokeAll(all)) {
      invited += one.get() ? 1 : 0;
    }
    pool.shutdown();
    assertThat(invited).isEqualTo(1);
    assertThat(staffed.store.seats()).containsEntry(busy, 1);
  }

  @Test
  void answersOfOneGroupDoNotStandInEachOthersWay() throws Exception {
    Roster roster = staffed.inviteBest(IDEA, 5);
    List<Callable<OwnInvitation>> all = new ArrayList<>();
    for (Invitation one : roster.holding()) {
      String secret = staffed.secret(one);
      all.add(() -> staffed.invitations.accept(secret, new Accept(false, false)));
    }
    ExecutorService pool = Executors.newFixedThreadPool(all.size());
    for (Future<OwnInvitation> one : pool.invokeAll(all)) {
      assertThat(one.get().state()).isEqualTo(State.ACCEPTED);
    }
    pool.shutdown();
    assertThat(staffed.roster(IDEA).accepted()).hasSize(5);
    assertThat(staffed.roster(IDEA).lacks()).containsExactly(Lack.LEADER);
  }

  @Test
  void aBidderWithASeatIsFlagged() {
    Roster roster = staffed.inviteBest(IDEA, 5);
    Invitation business =
        roster.holding().stream()
            .filter(one -> one.invitee().side() == Side.BUSINESS)
            .findFirst()
            .orElseThrow();
    office.procurements.add(
        Procurement.of(
            "Skolmåltider",
            List.of("skola"),
            List.of(business.invitee().organisation()),
            Members.DAY.plusDays(30)));
    assertThat(staffed.roster(IDEA).flags())
        .containsExactly(new Flag(business.id(), Constraint.FIREWALL));
    staffed.invitations.withdraw(IDEA, business.id(), true, Office.COORDINATOR);
    staffed.settle();
    Roster after = staffed.roster(IDEA);
    assertThat(after.flags()).isEmpty();
    assertThat(after.holding()).hasSize(5);
    assertThat(after.invitation(business.id()).orElseThrow().ending()).isEqualTo(Ending.TAKEN_BACK);
  }

  @Test
  void onlyCoordinatorsInviteAndSeeWhomWasInvited() {
    Actor pilot = new Actor("p", Set.of(Roles.BUSINESS_PILOT));
    assertThatThrownBy(() -> staffed.invitations.roster(IDEA, pilot))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(
            () ->
                staffed.invitations.invite(
                    IDEA, new Invite(null, List.of("x"), null, null, "", null), pilot))
        .isInstanceOf(ForbiddenException.class);
    office.put(OTHER, Status.SCREENING, office.ideas.get(IDEA).submission());
    assertThat(refused(() -> staffed.invite(OTHER, 5, "stadskontoret")))
        .hasMessageContaining("SCREENING");
    assertThatThrownBy(() -> staffed.invitations.decline("nothing", NO))
        .isInstanceOf(NotFoundException.class);
  }
}
