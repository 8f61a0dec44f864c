package se.meetmalmo.matchmaking.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Match;
import se.meetmalmo.matchmaking.Refusal;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.Staffing.Task;
import se.meetmalmo.matchmaking.core.internal.pool.Looked;
import se.meetmalmo.matchmaking.core.internal.pool.Pool;
import se.meetmalmo.matchmaking.core.internal.staffing.Applicant;
import se.meetmalmo.matchmaking.core.internal.staffing.Order;
import se.meetmalmo.matchmaking.core.internal.staffing.Solver;

/** Calls people together for the solver, and says why it has found no group. */
@Component(service = Calls.class)
public final class Calls {
  private final Crowds crowds;
  private final Scoring scoring;
  private final Gates gates;

  @Activate
  public Calls(@Reference Crowds crowds, @Reference Scoring scoring, @Reference Gates gates) {
    this.crowds = crowds;
    this.scoring = scoring;
    this.gates = gates;
  }

  /**
   * An order, and what stands behind its offers.
   *
   * @param matches by the candidate's id
   */
  record Call(Task task, Order order, Map<String, Match> matches) {}

  Cast cast() {
    return new Cast(gates.leaderHours());
  }

  /**
   * Those who may be seated.
   *
   * @param most so many at most of those who fit best
   */
  Call call(Task task, Cast cast, int most) {
    Pool.Crowd crowd = crowd(task, false);
    Map<String, Match> matches = scoring.matches(task.question(), crowd.people());
    Order order = task.order(cast);
    List<Order.Offer> offers = new ArrayList<>();
    for (Looked one : Shortlist.of(crowd.people(), matches, most)) {
      int score = matches.get(one.candidate().id()).score();
      offers.add(new Order.Offer(cast.number(one), score));
    }
    return new Call(task, order.with(offers), matches);
  }

  private Pool.Crowd crowd(Task task, boolean barredToo) {
    return crowds.crowd(
        task.question(), task.gate(), task.seats().size(), gates.leaderHours(), barredToo);
  }

  /**
   * Why there is no group.
   *
   * @param isTaken there would be one, but for other groups
   */
  Refusal refusal(Task task, boolean isTaken) {
    Pool.Crowd crowd = crowd(task, true);
    List<Refusal.Count> counts = counts(crowd.counts());
    if (isTaken) {
      return new Refusal(task.idea(), counts, List.of(), true);
    }
    Map<String, Match> matches = scoring.matches(task.question(), crowd.people());
    Cast cast = cast();
    Order order = task.order(cast);
    List<Applicant> applicants =
        crowd.people().stream()
            .filter(one -> matches.containsKey(one.candidate().id()))
            .map(
                one ->
                    new Applicant(
                        cast.people().get(cast.number(one)),
                        matches.get(one.candidate().id()).score(),
                        one.barred()))
            .toList();
    return new Refusal(task.idea(), counts, Solver.remedies(applicants, order), false);
  }

  private static List<Refusal.Count> counts(long[][] all) {
    List<Refusal.Count> counts = new ArrayList<>();
    counts.add(count(null, all, 0));
    List<Constraint> filters = Pool.filters();
    for (int i = 0; i < filters.size(); i++) {
      Refusal.Count count = count(filters.get(i), all, i + 1);
      if (count.people() != counts.get(counts.size() - 1).people()) {
        counts.add(count);
      }
    }
    return counts;
  }

  private static Refusal.Count count(Constraint after, long[][] all, int column) {
    return new Refusal.Count(
        after,
        all[Side.CITY.ordinal()][column],
        all[Side.BUSINESS.ordinal()][column],
        all[Side.OTHER.ordinal()][column]);
  }
}
