package se.meetmalmo.groups.core.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.Segment;
import se.meetmalmo.groups.FormGroup;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.Place.Role;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.core.internal.House;
import se.meetmalmo.groups.core.internal.Ideas;
import se.meetmalmo.intake.Status;
import se.meetmalmo.knowledgebank.Side;

class GroupAudienceTest {
  private final House house = new House();
  private final GroupAudience audience = new GroupAudience(house.store, house.known);

  @AfterEach
  void close() {
    house.close();
  }

  private OptionalLong count(Segment segment, String... themes) {
    return audience.count(new Audience("x", "X", "X", segment, List.of(themes), List.of()));
  }

  @Test
  void countsEachPersonOnceWhileTheyAreInAGroup() {
    assertThat(count(Segment.GROUP_PARTICIPANTS)).hasValue(0);
    WorkingGroup first = house.form();
    house.idea("idea-2", "M-2026-000002", Status.ACCEPTED);
    WorkingGroup second =
        house.groups.form(
            new FormGroup(
                "idea-2",
                List.of(Place.ofMember(Side.BUSINESS, Role.MEMBER, "anna"), House.cilla())),
            House.COORDINATOR);
    assertThat(count(Segment.GROUP_PARTICIPANTS)).hasValue(3);
    assertThat(count(Segment.GROUP_PARTICIPANTS, "skola", "Arbete")).hasValue(3);
    assertThat(count(Segment.GROUP_PARTICIPANTS, "skola")).hasValue(0);
    house.groups.dissolve(first.id(), "Nobody has time", House.COORDINATOR);
    assertThat(count(Segment.GROUP_PARTICIPANTS)).hasValue(2);
    house.groups.remove(second.id(), second.people().get(0).id(), House.COORDINATOR);
    assertThat(count(Segment.GROUP_PARTICIPANTS)).hasValue(1);
  }

  @Test
  void doesNotGuessWhatItCannotKnow() {
    Audience pupils =
        new Audience("x", "X", "X", Segment.GROUP_PARTICIPANTS, List.of("skola"), List.of());
    assertThat(new GroupAudience(house.store, new Ideas()).count(pupils)).isEmpty();
    assertThat(count(Segment.BANK_MEMBERS)).isEmpty();
  }
}
