package se.meetmalmo.groups.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.groups.FormGroup;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.GroupQuery;
import se.meetmalmo.groups.GroupSummary;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Mandate;
import se.meetmalmo.groups.Participant;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.Place.Role;
import se.meetmalmo.groups.ReportPlan;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroup.State;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Status;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.journal.JournalEvent;

class FormingTest {
  private final House house = new House();

  @AfterEach
  void close() {
    house.close();
  }

  private ReportPlan plan() {
    return new ReportPlan(null, 0, house.today().plusDays(30));
  }

  @Test
  void aGroupIsFormedForAnAcceptedIdeaWhichGoesOnToStaffing() {
    WorkingGroup group = house.form();
    assertThat(group.title()).isEqualTo("Delad handledare");
    assertThat(group.state()).isEqualTo(State.FORMED);
    assertThat(group.people()).hasSize(3).allMatch(Participant::stays);
    assertThat(house.told()).containsExactly(Type.FORMED, Type.JOINED, Type.JOINED, Type.JOINED);
    assertThat(house.status()).isEqualTo(Status.STAFFING);
    assertThat(house.work.open(House.staff(group)).orElseThrow().checklist()).hasSize(11);
    assertThat(house.groups.find(group.id(), House.LEADER)).contains(group);
  }

  @Test
  void nothingThatNamesAnybodyStandsInTheJournal() {
    house.started();
    house.told();
    assertThat(house.journal.toString())
        .doesNotContain("Cilla", "cilla@", "anna@", "Anna", "praktikplatser");
  }

  @Test
  void aMemberIsWrittenToInTheLanguageOfTheMembership() {
    assertThat(house.form().people())
        .extracting(one -> one.place().language())
        .containsExactly("en", "en", "sv");
  }

  @Test
  void oneGroupAtATimeWorksOnAnIdea() {
    WorkingGroup group = house.form();
    assertThatThrownBy(house::form)
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(group.id());
    house.groups.dissolve(group.id(), "Ingen kunde", House.COORDINATOR);
    assertThat(house.form().state()).isEqualTo(State.FORMED);
  }

  @Test
  void noGroupIsFormedForAnIdeaThatIsNotAccepted() {
    house.idea("idea-1", "M-2026-000001", Status.SCREENING);
    assertThatThrownBy(house::form)
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("SCREENING");
    FormGroup other = new FormGroup("nothing", List.of());
    assertThatThrownBy(() -> house.groups.form(other, House.COORDINATOR))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void onlyCoordinatorsFormAndOnlyThoseWhoWorkWithGroupsRead() {
    FormGroup order = new FormGroup("idea-1", List.of());
    for (Actor other : List.of(Actor.ANONYMOUS, House.LEADER)) {
      assertThatThrownBy(() -> house.groups.form(order, other))
          .isInstanceOf(ForbiddenException.class);
    }
    assertThatThrownBy(() -> house.groups.list(House.all(), Actor.ANONYMOUS))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> house.work.open(Key.staff("x", Actor.ANONYMOUS)))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void whoIsNoMemberIsNamedAsTheFieldThatIsWrong() {
    FormGroup order =
        new FormGroup("idea-1", List.of(Place.ofMember(Side.BUSINESS, Role.MEMBER, "nobody")));
    assertThatThrownBy(() -> house.groups.form(order, House.COORDINATOR))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("places[0].memberId");
  }

  @Test
  void groupsAreFormedWithoutIntakeAndResourceBankToo() {
    house.known.intake = null;
    house.names.bank = null;
    house.names.city = null;
    FormGroup nameless = new FormGroup("any", List.of(House.cilla()));
    assertThatThrownBy(() -> house.groups.form(nameless, House.COORDINATOR))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("title");
    Place ola = new Place(Side.BUSINESS, Role.LEADER, "", "", "Ola", "Olas AB", "", "", "");
    WorkingGroup group =
        house.groups.form(
            new FormGroup("any", "Fler praktikplatser", List.of(House.cilla(), ola)),
            House.COORDINATOR);
    house.groups.setMandate(group.id(), House.MANDATE, -1, House.COORDINATOR);
    assertThat(house.groups.start(group.id(), plan(), House.COORDINATOR).state())
        .isEqualTo(State.RUNNING);
  }

  @Test
  void aGroupStartsOnlyWithALeaderAMandateAndBothSides() {
    WorkingGroup group =
        house.groups.form(new FormGroup("idea-1", List.of(House.cilla())), House.COORDINATOR);
    assertThatThrownBy(() -> house.groups.start(group.id(), plan(), House.COORDINATOR))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e ->
                assertThat(e.members().get("missing"))
                    .isEqualTo(
                        List.of(
                            "leader",
                            "business",
                            "mandate.goal",
                            "mandate.frames",
                            "mandate.time",
                            "mandate.resources",
                            "mandate.decisionRights")));
    house.groups.add(
        group.id(), Place.ofMember(Side.BUSINESS, Role.LEADER, "anna"), House.COORDINATOR);
    Mandate half = new Mandate("Mål", "Ramar", "Tid", "", "Allt");
    house.groups.setMandate(group.id(), half, -1, House.COORDINATOR);
    assertThatThrownBy(() -> house.groups.start(group.id(), plan(), House.COORDINATOR))
        .hasMessageContaining("mandate.resources")
        .hasMessageNotContaining("leader");
    house.groups.setMandate(group.id(), House.MANDATE, -1, House.COORDINATOR);
    WorkingGroup started = house.groups.start(group.id(), plan(), House.COORDINATOR);
    assertThat(started.state()).isEqualTo(State.RUNNING);
    assertThat(house.status()).isEqualTo(Status.IN_GROUP);
    assertThatThrownBy(() -> house.groups.setMandate(group.id(), half, -1, House.COORDINATOR))
        .hasMessageContaining("resources");
  }

  @Test
  void aPlanLiesAhead() {
    WorkingGroup group = house.form();
    house.groups.lead(group.id(), House.participant(group, "anna"), House.COORDINATOR);
    house.groups.setMandate(group.id(), House.MANDATE, -1, House.COORDINATOR);
    ReportPlan past = new ReportPlan(house.today().minusDays(1), 0, house.today().plusDays(9));
    assertThatThrownBy(() -> house.groups.start(group.id(), past, House.COORDINATOR))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("first");
  }

  @Test
  void aGroupDoesNotStartWithAnIdeaThatHasGoneAnotherWay() {
    WorkingGroup group = house.form();
    house.told();
    house.idea("idea-1", "M-2026-000001", Status.PAUSED);
    assertThatThrownBy(() -> house.groups.start(group.id(), plan(), House.COORDINATOR))
        .hasMessageContaining("PAUSED");
  }

  @Test
  void whoChangesWhatSomebodyElseHasChangedIsTold() {
    WorkingGroup group = house.form();
    house.groups.setMandate(group.id(), House.MANDATE, group.version(), House.COORDINATOR);
    assertThatThrownBy(
            () ->
                house.groups.setMandate(
                    group.id(), House.MANDATE, group.version(), House.COORDINATOR))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void aNewLeaderTakesThePlaceOfTheOneThereWas() {
    WorkingGroup group = house.started();
    Place ola = new Place(Side.BUSINESS, Role.LEADER, "", "", "Ola", "", "", "", "sv");
    WorkingGroup now = house.groups.add(group.id(), ola, House.COORDINATOR);
    assertThat(now.people().stream().filter(Participant::leads)).hasSize(1);
    assertThat(now.leader().orElseThrow().place().name()).isEqualTo("Ola");
    String ola2 = now.leader().orElseThrow().id();
    now = house.groups.remove(group.id(), ola2, House.COORDINATOR);
    assertThat(now.leader()).isEmpty();
    assertThat(now.present()).hasSize(3);
  }

  @Test
  void aMemberIsInAGroupOnce() {
    WorkingGroup group = house.form();
    Place again = Place.ofMember(Side.BUSINESS, Role.MEMBER, "anna");
    assertThatThrownBy(() -> house.groups.add(group.id(), again, House.COORDINATOR))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void someoneOfTheBusinessUnitIsNamedAsHelp() {
    WorkingGroup group = house.form();
    assertThat(house.groups.setSupport(group.id(), "karin", House.COORDINATOR).support())
        .isEqualTo("karin");
    assertThatThrownBy(() -> house.groups.setSupport(group.id(), "okänd", House.COORDINATOR))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void engagementsLastFromTheDayOneComesInToTheDayOneGoesOrTheGroupEnds() {
    WorkingGroup group = house.started();
    assertThat(house.groups.of("anna"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.lasts()).isTrue();
              assertThat(one.role()).isEqualTo(Role.LEADER);
              assertThat(one.since()).isEqualTo(house.today());
            });
    assertThat(house.groups.of("fritid")).singleElement();
    assertThat(house.groups.of("")).isEmpty();
    house.pass(3);
    house.groups.remove(group.id(), House.participant(group, "bo"), House.COORDINATOR);
    assertThat(house.groups.of("bo").get(0).until()).isEqualTo(house.today());
    assertThat(house.groups.engagements()).hasSize(3);
  }

  @Test
  void aGroupThatNeverStartedIsNobodysEngagement() {
    WorkingGroup group = house.form();
    house.groups.dissolve(group.id(), "Ingen hade tid", House.COORDINATOR);
    assertThat(house.groups.engagements()).isEmpty();
    assertThat(house.status()).isEqualTo(Status.STAFFING);
    assertThatThrownBy(() -> house.groups.dissolve(group.id(), "Igen", House.COORDINATOR))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void anyoneKnowsOfGroupsThatHaveStartedAndNamesThoseWhoAgreed() {
    WorkingGroup group = house.form();
    assertThat(house.groups.publicGroup(group.id())).isEmpty();
    assertThat(house.groups.publicGroups(House.all()).items()).isEmpty();
    house.groups.lead(group.id(), House.participant(group, "anna"), House.COORDINATOR);
    house.groups.setMandate(group.id(), House.MANDATE, -1, House.COORDINATOR);
    house.groups.start(group.id(), plan(), House.COORDINATOR);
    assertThat(house.groups.publicGroups(House.all()).items())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.goal()).isEqualTo(House.MANDATE.goal());
              assertThat(open.size()).isEqualTo(3);
              assertThat(open.people().toString())
                  .contains("Anna Ek", "Fritidsförvaltningen")
                  .doesNotContain("Bo Tyst", "Tysta", "Cilla", "@");
            });
    house.member(
        "anna",
        "Anna Ek",
        "Ek Bygg AB",
        se.meetmalmo.resourcebank.Organisation.Kind.BUSINESS,
        false);
    assertThat(house.groups.publicGroup(group.id()).orElseThrow().people().toString())
        .doesNotContain("Anna");
  }

  @Test
  void listsAreSearchedAndNarrowed() {
    WorkingGroup group = house.form();
    house.idea("idea-2", "M-2026-000002", Status.ACCEPTED);
    house.wait(Duration.ofSeconds(1));
    house.groups.form(new FormGroup("M-2026-000002", "Annat_namn", List.of()), House.COORDINATOR);
    assertThat(house.groups.list(House.all(), House.LEADER).items())
        .extracting(GroupSummary::title)
        .containsExactly("Annat_namn", "Delad handledare");
    assertThat(list("annat_").total()).isEqualTo(1);
    assertThat(list("%").total()).isZero();
    assertThat(house.groups.list(GroupQuery.ofIdea("idea-1"), House.LEADER).items())
        .extracting(GroupSummary::id)
        .containsExactly(group.id());
    assertThat(house.groups.list(House.all(), House.LEADER).items().get(1))
        .satisfies(
            row -> {
              assertThat(row.city()).isEqualTo(1);
              assertThat(row.business()).isEqualTo(2);
              assertThat(row.hasLeader()).isFalse();
            });
  }

  private se.meetmalmo.platform.Page<GroupSummary> list(String text) {
    return house.groups.list(
        new GroupQuery(text, List.of(State.FORMED), "", House.all().page()), House.LEADER);
  }

  @Test
  void aWithdrawnIdeaHasNoGroupThatAnyoneMayReadOf() {
    WorkingGroup group = house.started();
    IdeaFollower follower = new IdeaFollower(house.store, house.clock);
    JournalEvent withdrawn =
        JournalEvent.of(
            IdeaEvent.subject("idea-1"),
            IdeaEvent.Type.WITHDRAWN.word(),
            house.clock.instant(),
            "{}");
    follower.handle(withdrawn);
    follower.handle(withdrawn);
    assertThat(house.groups.publicGroup(group.id())).isEmpty();
    assertThat(house.groups.publicGroups(House.all()).items()).isEmpty();
    assertThat(house.told()).filteredOn(Type.WITHHELD::equals).hasSize(1);
  }
}
