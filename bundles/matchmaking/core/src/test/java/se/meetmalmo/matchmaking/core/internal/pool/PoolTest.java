package se.meetmalmo.matchmaking.core.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.Members;
import se.meetmalmo.matchmaking.core.internal.UsualStrategy;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.Topic;

class PoolTest {
  private static final List<String> IDEAS = List.of("018f-1", "018f-2");
  private static final Gate OPEN =
      new Gate(Members.DAY, Set.of(), Set.of(), Map.of(), 30, Set.of());
  private final Members made =
      new Members(3, List.of("skola", "arbete", "hälsa", "Äldreomsorg", "is"), IDEAS);
  private final Map<String, MemberProfile> members = new HashMap<>();
  private final Pool pool = new Pool();

  @BeforeEach
  void fill() {
    for (int i = 0; i < 4_000; i++) {
      MemberProfile member = made.next();
      members.put(member.id(), member);
      assertThat(pool.put(member)).isTrue();
    }
  }

  private Question question(int i) {
    Topic topic = made.topic(IDEAS.get(i % 2));
    Map<String, Double> weights = new HashMap<>(Map.of("ARBETE", 0.7, "is", 0.25));
    topic.themes().forEach(theme -> weights.put(theme, 1.0));
    return new Question(topic, weights, i % 3 == 0 ? "en" : "sv");
  }

  @Test
  void findsExactlyThoseWhoMayBeAskedAndScoresThemAsTheUsualStrategy() {
    for (int i = 0; i < 50; i++) {
      Question question = question(i);
      List<Looked> found = pool.best(question, OPEN, 10_000);
      assertThat(found.stream().map(one -> one.candidate().id()))
          .as("%s", question)
          .containsExactlyInAnyOrderElementsOf(
              members.values().stream()
                  .filter(member -> member.isCandidate(question.topic(), Members.DAY))
                  .map(MemberProfile::id)
                  .toList());
      List<Candidate> candidates = found.stream().map(Looked::candidate).toList();
      assertThat(
              new UsualStrategy()
                  .match(question, candidates).stream().map(match -> match.score()).toList())
          .isEqualTo(found.stream().map(Looked::score).toList());
      List<Looked> best = pool.best(question, OPEN, 37);
      assertThat(best).isEqualTo(found.subList(0, Math.min(37, found.size())));
    }
  }

  @Test
  void theHigherVersionCountsInWhateverOrderTheyCome() {
    MemberProfile one = members.values().iterator().next();
    MemberProfile left =
        new MemberProfile(
            one.id(),
            Member.Status.LEFT,
            one.organisation(),
            one.interest(),
            one.capacity(),
            one.languages(),
            one.noticeDays(),
            null,
            one.version() + 1);
    assertThat(pool.put(left)).isTrue();
    assertThat(pool.put(one)).isFalse();
    assertThat(pool.size()).isEqualTo(members.size());
    Question any = question(0);
    assertThat(pool.best(any, OPEN, 10_000).stream().map(found -> found.candidate().id()))
        .doesNotContain(one.id());
  }

  @Test
  void saysWhatBarsEachAndCountsWhomEachFilterLeaves() {
    Question question = question(1);
    Map<String, MemberProfile> active =
        members.values().stream()
            .filter(member -> member.status() == Member.Status.ACTIVE)
            .collect(Collectors.toMap(MemberProfile::id, Function.identity()));
    Map<String, Engagement> engaged = new HashMap<>();
    active.keySet().stream().limit(900).forEach(id -> engaged.put(id, engagement(id)));
    Set<Long> bidders =
        active.values().stream()
            .limit(200)
            .map(member -> organisation(member))
            .collect(Collectors.toSet());
    Set<String> asked = active.keySet().stream().skip(880).limit(40).collect(Collectors.toSet());
    Gate gate =
        new Gate(Members.DAY, Set.of(bidders.iterator().next()), bidders, engaged, 30, asked);
    Pool.Crowd crowd = pool.crowd(question, gate, 5_000, 8, true);
    assertThat(crowd.people()).hasSameSizeAs(active.values());
    List<Looked> left = new ArrayList<>(crowd.people());
    long[] counts = new long[Pool.filters().size() + 1];
    for (long[] side : crowd.counts()) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += side[i];
      }
    }
    assertThat(counts[0]).isEqualTo(active.size());
    for (int i = 0; i < Pool.filters().size(); i++) {
      Constraint filter = Pool.filters().get(i);
      left.removeIf(one -> one.barred().contains(filter));
      assertThat(counts[i + 1]).as("%s", filter).isEqualTo(left.size());
    }
    for (Looked one : crowd.people()) {
      MemberProfile member = active.get(one.candidate().id());
      Engagement engagement = engaged.getOrDefault(member.id(), Engagement.NONE);
      assertThat(one.barred().contains(Constraint.CAPACITY))
          .isEqualTo(engagement.taken() >= member.capacity().groups());
      assertThat(one.barred().contains(Constraint.ASKED)).isEqualTo(asked.contains(member.id()));
      assertThat(one.barred().contains(Constraint.COOL_DOWN))
          .isEqualTo(
              engagement.lastEnded() != null
                  && engagement.lastEnded().isAfter(Members.DAY.minusDays(30)));
      assertThat(one.barred().contains(Constraint.FIREWALL))
          .isEqualTo(bidders.contains(organisation(member)));
      assertThat(one.isNewcomer()).isEqualTo(engagement.isNew());
    }
  }

  private static long organisation(MemberProfile member) {
    return Organisations.number(
        member.organisation().name(), Side.of(member.organisation().kind()));
  }

  private static Engagement engagement(String id) {
    int dice = Math.floorMod(id.hashCode(), 100);
    LocalDate ended = dice < 50 ? null : Members.DAY.minusDays(dice);
    return new Engagement(dice % 3, dice % 2, ended);
  }

  @Test
  void ofThoseWhoAreAlikeTheBestStay() {
    Question question = question(2);
    List<Looked> all = pool.crowd(question, OPEN, 5_000, 8, false).people();
    List<Looked> some = pool.crowd(question, OPEN, 3, 8, false).people();
    assertThat(some).hasSizeLessThan(all.size()).isSubsetOf(all);
    assertThat(some).isSortedAccordingTo(Comparator.comparingInt(Looked::score).reversed());
    assertThat(some.get(0)).isEqualTo(all.get(0));
  }
}
