package se.meetmalmo.resourcebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.meetmalmo.resourcebank.Interest.Scope;

class InterestTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
  private static final Topic WORK =
      new Topic("idea-1", List.of("Arbete"), List.of("Norr"), List.of("41.200"), List.of());

  @Test
  void broadTakesAnything() {
    assertThat(Interest.BROAD.accepts(WORK)).isTrue();
  }

  @Test
  void topicsNeedOneWordInCommonWhereBothSaySomething() {
    assertThat(topics(List.of("arbete"), List.of(), List.of()).accepts(WORK)).isTrue();
    assertThat(topics(List.of("skola", "arbete"), List.of("norr"), List.of()).accepts(WORK))
        .isTrue();
    assertThat(topics(List.of("skola"), List.of("Norr"), List.of()).accepts(WORK)).isFalse();
    assertThat(topics(List.of("arbete"), List.of("Söder"), List.of()).accepts(WORK)).isFalse();
    assertThat(topics(List.of(), List.of("Hela staden"), List.of()).accepts(WORK)).isTrue();
    assertThat(topics(List.of(), List.of(), List.of("41")).accepts(WORK)).isTrue();
  }

  @Test
  void topicsAreNotAskedAboutWhatSaysNothingOfThem() {
    Topic silent = new Topic("idea-2", List.of(), List.of(), List.of(), List.of());
    assertThat(topics(List.of("arbete"), List.of(), List.of()).accepts(silent)).isFalse();
  }

  @Test
  void ownIdeaIsThatIdeaAndNothingElse() {
    Interest own = new Interest(Scope.OWN_IDEA, List.of("arbete"), null, null, null, "idea-1");
    assertThat(own.accepts(WORK)).isTrue();
    Topic alike = new Topic("idea-2", WORK.themes(), WORK.areas(), WORK.industries(), List.of());
    assertThat(own.accepts(alike)).isFalse();
    Topic none = new Topic("", WORK.themes(), WORK.areas(), WORK.industries(), List.of());
    assertThat(new Interest(Scope.OWN_IDEA, null, null, null, null, "").accepts(none)).isFalse();
  }

  @Test
  void onlyActiveMembersWhoAreNotPausedThatDayAreCandidates() {
    assertThat(profile(Member.Status.ACTIVE, null).isCandidate(WORK, DAY)).isTrue();
    assertThat(profile(Member.Status.PENDING, null).isCandidate(WORK, DAY)).isFalse();
    assertThat(profile(Member.Status.LEFT, null).isCandidate(WORK, DAY)).isFalse();
    assertThat(profile(Member.Status.ACTIVE, DAY).isCandidate(WORK, DAY)).isTrue();
    assertThat(profile(Member.Status.ACTIVE, DAY.plusDays(1)).isCandidate(WORK, DAY)).isFalse();
    assertThat(profile(Member.Status.ACTIVE, Member.FURTHER_NOTICE).isCandidate(WORK, DAY))
        .isFalse();
  }

  private static MemberProfile profile(Member.Status status, LocalDate pausedUntil) {
    return new MemberProfile(
        "m",
        status,
        Organisation.NONE,
        Interest.BROAD,
        Capacity.USUAL,
        List.of(),
        0,
        pausedUntil,
        1);
  }

  private static Interest topics(List<String> themes, List<String> areas, List<String> industries) {
    return new Interest(Scope.TOPICS, themes, areas, industries, List.of(), "");
  }
}
