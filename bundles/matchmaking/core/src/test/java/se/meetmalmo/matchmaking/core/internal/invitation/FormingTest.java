package se.meetmalmo.matchmaking.core.internal.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.groups.FormGroup;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.Mandate;
import se.meetmalmo.groups.Participant;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.intake.Status;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.Members;
import se.meetmalmo.matchmaking.core.internal.Office;
import se.meetmalmo.matchmaking.invitation.Accept;
import se.meetmalmo.matchmaking.invitation.Decline;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Guest;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitation.State;
import se.meetmalmo.matchmaking.invitation.InvitationEvent.Type;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.matchmaking.invitation.Roster.Lack;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.journal.JournalEvent;

class FormingTest {
  private static final String IDEA = Office.IDEA;
  private final Staffed staffed = new Staffed();
  private final List<FormGroup> formed = new ArrayList<>();
  private ConflictException refusal;
  private Roster roster;

  @BeforeEach
  void install() {
    staffed.forming.groups = Office.fake(WorkingGroups.class, this::groups);
    roster = staffed.inviteBest(IDEA, 5);
  }

  @AfterEach
  void close() {
    staffed.close();
  }

  private Object groups(Office.Called called) {
    return switch (called.name()) {
      case "form" -> {
        if (refusal != null) {
          throw refusal;
        }
        formed.add((FormGroup) called.arguments()[0]);
        yield group("g1", formed.get(0).places());
      }
      case "find" ->
          Optional.of(group("g1", formed.isEmpty() ? List.of() : formed.get(0).places()));
      default -> throw new UnsupportedOperationException(called.name());
    };
  }

  private static WorkingGroup group(String id, List<Place> places) {
    List<Participant> people =
        places.stream()
            .map(place -> new Participant("p", place, Members.DAY, null, false))
            .toList();
    return new WorkingGroup(
        id,
        "id-" + IDEA,
        "Titel",
        "sv",
        WorkingGroup.State.FORMED,
        Mandate.NONE,
        people,
        "",
        Office.NOW,
        null,
        null,
        false,
        "",
        "",
        1);
  }

  private void allAccept() {
    for (Invitation one : roster.holding()) {
      staffed.accept(one, one.invitee().side() == Side.CITY);
    }
  }

  private Roster form(int leader) {
    Roster done =
        staffed.invitations.form(IDEA, roster.holding().get(leader).id(), Office.COORDINATOR);
    staffed.settle();
    return done;
  }

  private int leader() {
    for (int i = 0; i < roster.holding().size(); i++) {
      if (roster.holding().get(i).invitee().side() == Side.CITY) {
        return i;
      }
    }
    throw new AssertionError("nobody of the city");
  }

  @Test
  void thoseWhoHaveAcceptedBecomeAGroupAndTheRestIsTold() {
    for (int i = 0; i < 5; i++) {
      Invitation one = roster.holding().get(i);
      if (one.invitee().side() == Side.CITY || i < 3) {
        staffed.accept(one, true);
      }
    }
    assertThat(staffed.roster(IDEA).lacks()).doesNotContain(Lack.LEADER, Lack.CITY);
    while (!staffed.roster(IDEA).lacks().isEmpty()) {
      staffed.accept(
          staffed.roster(IDEA).holding().stream()
              .filter(one -> one.state() == State.OPEN)
              .findFirst()
              .orElseThrow(),
          false);
    }
    Roster done = form(leader());
    assertThat(done.state()).isEqualTo(Roster.State.FORMED);
    assertThat(done.groupId()).isEqualTo("g1");
    FormGroup order = formed.get(0);
    assertThat(order.places()).hasSize(done.accepted().size());
    assertThat(order.places()).filteredOn(p -> p.role() == Place.Role.LEADER).hasSize(1);
    assertThat(order.places())
        .anyMatch(p -> p.unitId().equals("stadskontoret") && p.name().equals("Kim"));
    assertThat(order.places()).allMatch(p -> !p.invitationId().isEmpty() && p.email().isEmpty());
    assertThat(done.invitations())
        .filteredOn(one -> one.state() == State.WITHDRAWN)
        .allMatch(one -> one.ending() == Ending.GROUP_FORMED);
    assertThat(staffed.told()).contains(Type.FORMED);
    assertThat(catchThrowableOfType(ConflictException.class, () -> form(leader())))
        .hasMessageContaining("FORMED");
  }

  @Test
  void whatIsLackingIsSaidAndNothingIsFormed() {
    ConflictException refused = catchThrowableOfType(ConflictException.class, () -> form(leader()));
    assertThat(refused).hasMessageContaining("can lead");
    staffed.accept(roster.holding().get(leader()), true);
    refused = catchThrowableOfType(ConflictException.class, () -> form(leader()));
    assertThat(refused.members().get("lacks").toString()).contains("CITY", "BUSINESS", "PEOPLE");
    allAccept();
    Invitation business =
        roster.holding().stream()
            .filter(one -> one.invitee().side() == Side.BUSINESS)
            .findFirst()
            .orElseThrow();
    staffed.office.procurements.add(
        Procurement.of(
            "Mat",
            List.of("skola"),
            List.of(business.invitee().organisation()),
            Members.DAY.plusDays(1)));
    refused = catchThrowableOfType(ConflictException.class, () -> form(leader()));
    assertThat(refused.members().get("flags").toString()).contains("FIREWALL");
    assertThat(formed).isEmpty();
    assertThat(staffed.roster(IDEA).state()).isEqualTo(Roster.State.OPEN);
  }

  @Test
  void whereGroupsRefuseAnswersAreTakenAgainAndACutOffCallGoesOn() {
    allAccept();
    refusal = new ConflictException("Idea is paused");
    assertThat(catchThrowableOfType(ConflictException.class, () -> form(leader())))
        .hasMessage("Idea is paused");
    assertThat(staffed.roster(IDEA).state()).isEqualTo(Roster.State.OPEN);
    Place ours =
        Place.ofInvited(
            se.meetmalmo.knowledgebank.Side.CITY,
            Place.Role.LEADER,
            roster.holding().get(leader()).id(),
            "Kim",
            "");
    formed.add(new FormGroup("id-" + IDEA, List.of(ours)));
    refusal = new ConflictException("A group works on it already", Map.of("group", "g1"));
    assertThat(form(leader()).groupId()).isEqualTo("g1");
  }

  @Test
  void withoutGroupsInstalledItSaysWhatIsMissing() {
    staffed.forming.groups = null;
    allAccept();
    assertThat(catchThrowableOfType(ConflictException.class, () -> form(leader())))
        .hasMessageContaining("meet-groups");
  }

  @Test
  void aGroupThatIsGivenUpLetsItsPeopleGo() {
    allAccept();
    form(leader());
    assertThat(staffed.store.seats()).isEmpty();
    staffed.watch.handle(
        new GroupEvent(
                "g1",
                "id-" + IDEA,
                GroupEvent.Type.DISSOLVED,
                Office.NOW,
                WorkingGroup.State.DISSOLVED,
                "",
                null,
                List.of(),
                "karin")
            .toJournal()
            .in(GroupEvent.UNIT));
    Roster after = staffed.roster(IDEA);
    assertThat(after.state()).isEqualTo(Roster.State.ENDED);
    assertThat(after.holding()).isEmpty();
    staffed.office.member(
        se.meetmalmo.resourcebank.Organisation.Kind.BUSINESS, "Nya Bolaget AB", 9);
    staffed.office.pool.fill();
    String fresh =
        staffed
            .office
            .matchmaking
            .candidates(IDEA, List.of(), 1, Office.COORDINATOR)
            .get(0)
            .match()
            .candidate()
            .id();
    assertThat(staffed.invite(IDEA, 5, fresh).state()).isEqualTo(Roster.State.OPEN);
  }

  @Test
  void anIdeaThatRestsLetsItsPeopleGo() {
    staffed.accept(roster.holding().get(0), true);
    staffed.office.put(IDEA, Status.PAUSED, staffed.office.ideas.get(IDEA).submission());
    staffed.watch.handle(moved("IdeaReceived", Status.RECEIVED, Status.SCREENING));
    assertThat(staffed.roster(IDEA).state()).isEqualTo(Roster.State.OPEN);
    staffed.watch.handle(moved("IdeaPaused", Status.ACCEPTED, Status.PAUSED));
    staffed.settle();
    Roster after = staffed.roster(IDEA);
    assertThat(after.state()).isEqualTo(Roster.State.ENDED);
    assertThat(after.invitations()).hasSize(5).allMatch(one -> one.ending() == Ending.IDEA_RESTS);
    assertThat(staffed.events).filteredOn(e -> e.type() == Type.WITHDRAWN).allMatch(e -> e.held());
  }

  private static JournalEvent moved(String type, Status from, Status to) {
    String data = "{\"ideaId\":\"id-%s\",\"from\":\"%s\",\"to\":\"%s\"}";
    return JournalEvent.of("idea:id-" + IDEA, type, Office.NOW, data.formatted(IDEA, from, to))
        .in("intake");
  }

  @Test
  void groupsLearnHowGuestsAndTheCityAreReached() {
    Invitation last = roster.holding().get(4);
    Guest guest =
        new Guest("Gun Gäst", "Utanför AB", "gun@example.com", last.invitee().side(), "en");
    staffed.invitations.decline(staffed.secret(last), new Decline(Ending.LATER, ""));
    Roster now = staffed.inviteGuest(IDEA, guest);
    InvitedPeopleComponent people = new InvitedPeopleComponent(staffed.store, staffed.persons);
    Invitation gun =
        now.holding().stream()
            .filter(one -> one.invitee().origin() == Invitee.Origin.GUEST)
            .findFirst()
            .orElseThrow();
    assertThat(people.find(gun.id())).isEmpty();
    staffed.invitations.accept(staffed.secret(gun), new Accept(false, false));
    assertThat(people.find(gun.id()).orElseThrow().email()).isEqualTo("gun@example.com");
    Invitation city = roster.holding().get(leader());
    staffed.accept(city, true);
    assertThat(people.find(city.id()).isPresent())
        .isEqualTo(city.invitee().origin() == Invitee.Origin.CITY_UNIT);
    assertThat(people.find("nothing")).isEmpty();
  }
}
