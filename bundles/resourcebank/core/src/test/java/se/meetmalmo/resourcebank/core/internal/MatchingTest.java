package se.meetmalmo.resourcebank.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.resourcebank.CandidateQuery;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.Topic;

class MatchingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  @TempDir Path folder;
  private Bank bank;

  @BeforeEach
  void open() {
    bank = new Bank(folder);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private String join(String name, String interest) {
    return bank.join(
        Bank.read(
            "{\"name\":\"%s\",\"email\":\"%s@example.se\",\"organisation\":{\"name\":\"%s AB\"},"
                    .formatted(name, name, name)
                + "\"interest\":"
                + interest
                + "}"));
  }

  private List<String> candidates(String ideaId, List<String> themes) {
    Topic topic = new Topic(ideaId, themes, List.of(), List.of(), List.of());
    return bank.bank.candidates(new CandidateQuery(topic, DAY, "", 100), Bank.COORDINATOR).stream()
        .map(MemberProfile::id)
        .toList();
  }

  private String id(String secret) {
    return bank.open(secret).id();
  }

  @Test
  void thoseWithAnIdeaOfTheirOwnAreAskedAboutNothingElse() {
    String own =
        join("own", "{\"scope\":\"OWN_IDEA\",\"ideaId\":\"idea-1\",\"themes\":[\"skola\"]}");
    String broad = join("broad", "{\"scope\":\"BROAD\"}");
    String topics = join("topics", "{\"scope\":\"TOPICS\",\"themes\":[\"skola\"]}");
    assertThat(candidates("idea-1", List.of("skola")))
        .containsExactlyInAnyOrder(id(own), id(broad), id(topics));
    assertThat(candidates("idea-2", List.of("skola")))
        .containsExactlyInAnyOrder(id(broad), id(topics));
    assertThat(candidates("", List.of("hälsa"))).containsExactly(id(broad));
  }

  @Test
  void neitherThePausedNorTheUnconfirmedNorTheGoneAreAsked() {
    String paused = join("paused", "{\"scope\":\"BROAD\"}");
    String back = join("back", "{\"scope\":\"BROAD\"}");
    String gone = join("gone", "{\"scope\":\"BROAD\"}");
    bank.register(Bank.anna());
    bank.memberships.pause(paused, DAY.plusDays(1));
    bank.memberships.pause(back, DAY);
    bank.memberships.leave(gone);
    assertThat(candidates("idea-1", List.of())).containsExactly(id(back));
  }

  @Test
  void candidatesComeInPartsOfAnyLength() {
    for (int i = 0; i < 5; i++) {
      join("m" + i, "{\"scope\":\"BROAD\"}");
    }
    Topic topic = new Topic("", List.of(), List.of(), List.of(), List.of());
    List<MemberProfile> first =
        bank.bank.candidates(new CandidateQuery(topic, DAY, "", 3), Bank.COORDINATOR);
    List<MemberProfile> rest =
        bank.bank.candidates(
            new CandidateQuery(topic, DAY, first.get(2).id(), 3), Bank.COORDINATOR);
    assertThat(first).hasSize(3);
    assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
  }

  @Test
  void allActiveMembersAreHandedOverWithWhatMatchingMayKnow() {
    String secret = bank.join(Bank.anna());
    String paused = join("paused", "{\"scope\":\"BROAD\"}");
    bank.memberships.pause(paused, Member.FURTHER_NOTICE);
    bank.register(Bank.anna().withEmail("c@example.se"));
    List<MemberProfile> seen = new ArrayList<>();
    assertThat(bank.bank.members(seen::add, Bank.COORDINATOR)).isEqualTo(2);
    assertThat(seen)
        .containsExactlyInAnyOrder(bank.open(secret).profile(), bank.open(paused).profile());
    assertThat(bank.bank.profile(id(secret), Bank.COORDINATOR))
        .contains(bank.open(secret).profile());
    assertThat(seen.toString()).doesNotContain("Anna", "anna.ek@");
  }
}
