package se.meetmalmo.groups.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.spi.SubjectFacts;
import se.meetmalmo.communications.spi.SubjectFacts.Known;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.Review;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.core.internal.House;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.PublicCase;

class GroupFactsTest {
  private final House house = new House();
  private final GroupFacts facts = new GroupFacts(house.groups, house.store, House.SITE);

  {
    facts.intake =
        House.fake(
            Intake.class,
            called ->
                Optional.ofNullable(house.ideas.get(called.arguments()[0]))
                    .map(GroupFactsTest::open));
  }

  private static PublicCase open(Idea idea) {
    return PublicCase.of(idea, List.of());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Known known(WorkingGroup group, String language) {
    return facts.find(group.id(), language).orElseThrow();
  }

  private void report(WorkingGroup group) {
    Report last = house.work.report(House.staff(group), House.LAST);
    house.groups.review(group.id(), last.id(), new Review(true, ""), House.COORDINATOR);
  }

  @Test
  void nobodyKnowsAGroupThatHasNotStarted() {
    WorkingGroup group = house.form();
    assertThat(facts.find(group.id(), "sv")).isEmpty();
    assertThat(facts.find("nothing", "sv")).isEmpty();
  }

  @Test
  void whatAnyoneMayKnowIsGivenInBothLanguages() {
    WorkingGroup group = house.started();
    Known sv = known(group, "sv");
    assertThat(sv.facts()).containsOnlyKeys(SubjectFacts.NAMES);
    assertThat(sv.facts())
        .containsEntry("title", "Delad handledare")
        .containsEntry("caseNumber", "M-2026-000001")
        .containsEntry("status", "Arbetar")
        .containsEntry("themes", "arbete")
        .containsEntry("since", house.today().toString())
        .containsEntry("link", "https://meet.example.se/groups/" + group.id());
    assertThat(sv.untrue()).contains("är klar").doesNotContain("arbetsgruppen arbetar");
    assertThat(sv.toString()).doesNotContain("Anna", "Ek Bygg", "Cilla");
    assertThat(known(group, "en").facts()).containsEntry("status", "At work");
    facts.intake = null;
    assertThat(known(group, "sv").facts())
        .containsEntry("caseNumber", "")
        .containsEntry("themes", "");
  }

  @Test
  void itFollowsTheGroupThatIsStoppedAndReports() {
    WorkingGroup group = house.started();
    house.wait(Duration.ofDays(3));
    house.groups.stop(group.id(), "Restaurangen stängde", House.COORDINATOR);
    house.told();
    Known stopped = known(group, "sv");
    assertThat(stopped.changedAt()).isEqualTo(house.clock.instant());
    assertThat(stopped.untrue()).contains("arbetsgruppen arbetar").doesNotContain("har avbrutits");
    assertThat(stopped.toString()).doesNotContain("Restaurangen stängde");
    report(group);
    house.told();
    assertThat(known(group, "sv").facts().get("statusText")).startsWith("Arbetet avbröts");
    assertThat(known(group, "sv").untrue())
        .contains("är klar")
        .doesNotContain("har slutrapporterat");
  }

  @Test
  void aGroupThatIsDoneIsDone() {
    WorkingGroup group = house.started();
    report(group);
    assertThat(known(group, "en").facts()).containsEntry("status", "Closed");
    assertThat(known(group, "en").untrue()).contains("group is at work", "has been stopped");
  }
}
