package se.meetmalmo.groups.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.groups.ChecklistItem;
import se.meetmalmo.groups.GroupCalendar;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupStep;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.NewMeeting;
import se.meetmalmo.groups.Person;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;

class WorkTest {
  private final House house = new House();

  @AfterEach
  void close() {
    house.close();
  }

  private NewMeeting meeting(String place, String minutes) {
    Instant start = house.clock.instant().plus(Duration.ofDays(7));
    return new NewMeeting(
        "Första träffen", start, start.plus(Duration.ofHours(2)), place, "1. Hej", minutes);
  }

  @Test
  void theLeaderCallsMovesAndCancelsMeetingsByLink() {
    WorkingGroup group = house.started();
    Key.Link anna = house.link(group, "anna");
    Meeting called = house.work.meet(anna, meeting("Stadshuset", ""));
    assertThat(called.sequence()).isZero();
    house.work.change(anna, called.id(), meeting("Stadshuset", "Vi var överens"), 0);
    assertThat(house.told()).doesNotContain(Type.MEETING_MOVED);
    Meeting moved = house.work.change(anna, called.id(), meeting("Teams", "Vi var överens"), 1);
    assertThat(moved.sequence()).isEqualTo(2);
    assertThatThrownBy(() -> house.work.change(anna, called.id(), meeting("Annat", ""), 1))
        .isInstanceOf(ConflictException.class);
    house.work.cancel(anna, called.id());
    house.work.cancel(anna, called.id());
    assertThat(house.told())
        .containsSubsequence(Type.MEETING_CALLED, Type.MEETING_MOVED, Type.MEETING_CANCELLED)
        .filteredOn(Type.MEETING_CANCELLED::equals)
        .hasSize(1);
    assertThatThrownBy(() -> house.work.change(anna, called.id(), meeting("X", ""), -1))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> house.work.meet(house.link(group, "bo"), meeting("", "")))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void aMeetingEndsAfterItStarts() {
    Instant now = house.clock.instant();
    assertThatThrownBy(() -> new NewMeeting("T", now, now, "", "", ""))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("end");
  }

  @Test
  void theChecklistIsTheGroupsOwn() {
    WorkingGroup group = house.started();
    List<ChecklistItem> items = house.work.open(House.staff(group)).orElseThrow().checklist();
    Key.Link anna = house.link(group, "anna");
    List<ChecklistItem> ticked = house.work.tick(anna, items.get(2).id(), true);
    assertThat(ticked.get(2).done()).isTrue();
    List<ChecklistItem> own =
        house.work.setChecklist(
            anna, List.of(ticked.get(2), new ChecklistItem("", "Boka lokal", false)));
    assertThat(own)
        .extracting(ChecklistItem::text)
        .containsExactly(items.get(2).text(), "Boka lokal");
    assertThat(own.get(1).id()).isNotEmpty();
    assertThatThrownBy(() -> house.work.setChecklist(anna, List.of(own.get(1), own.get(1))))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aLinkShowsTheGroupWithoutAccountsAndAddresses() {
    WorkingGroup group = house.started();
    GroupFile shown = house.work.open(house.link(group, "bo")).orElseThrow();
    assertThat(shown.people())
        .extracting(Person::name)
        .containsExactly("Anna Ek", "Cilla Stad", "Bo Tyst");
    assertThat(shown.toString()).doesNotContain("@");
    assertThat(shown.group().people()).allMatch(one -> one.place().email().isEmpty());
    assertThat(shown.history()).extracting(GroupStep::by).containsOnly("");
    assertThat(house.work.open(new Key.Link("nothing"))).isEmpty();
  }

  @Test
  void onlyHashesOfLinksAreKept() throws Exception {
    WorkingGroup group = house.started();
    String secret = house.link(group, "bo").secret();
    try (var connection = house.fixture.dataSource().getConnection();
        var rows = connection.createStatement().executeQuery("select hash from group_link")) {
      while (rows.next()) {
        assertThat(rows.getString(1)).hasSize(64).isNotEqualTo(secret);
      }
    }
  }

  @Test
  void theCalendarOfALinkFollowsFromItAndOpensNothingElse() {
    WorkingGroup group = house.started();
    Key.Link bo = house.link(group, "bo");
    house.work.meet(House.staff(group), meeting("Stadshuset", ""));
    String calendar = GroupWork.calendarOf(bo);
    assertThat(house.work.calendar(calendar).map(GroupCalendar::meetings).orElseThrow()).hasSize(1);
    assertThat(house.work.open(new Key.Link(calendar))).isEmpty();
    assertThat(house.work.calendar(bo.secret())).isEmpty();
    house.work.leave(bo);
    assertThat(house.work.calendar(calendar)).isEmpty();
    assertThat(house.work.open(bo)).isEmpty();
  }

  @Test
  void aCalendarOfStaffTakesThePlaceOfTheOneBefore() {
    WorkingGroup group = house.started();
    String first = house.work.issueCalendar(House.staff(group));
    String second = house.work.issueCalendar(House.staff(group));
    assertThat(house.work.calendar(first)).isEmpty();
    assertThat(house.work.calendar(second)).isPresent();
  }

  @Test
  void somebodyFromOutsideSaysWhetherTheyMayBeNamed() {
    WorkingGroup group = house.started();
    Key.Link cilla = house.link(group, "");
    assertThat(house.work.consent(cilla, true).named()).isTrue();
    house.work.consent(cilla, true);
    assertThat(house.told()).filteredOn(Type.NAMING_CHANGED::equals).hasSize(1);
    assertThat(house.groups.publicGroup(group.id()).toString()).contains("Cilla Stad");
    assertThatThrownBy(() -> house.work.consent(house.link(group, "anna"), true))
        .isInstanceOf(ConflictException.class);
    house.work.leave(cilla);
    assertThat(house.work.open(House.staff(group)).toString()).doesNotContain("cilla@");
  }
}
