package se.meetmalmo.matchmaking.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.NoGroupException;
import se.meetmalmo.matchmaking.Proposal;
import se.meetmalmo.matchmaking.ProposedGroup;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Refusal;
import se.meetmalmo.matchmaking.StaffingPlan;
import se.meetmalmo.matchmaking.core.internal.Calls.Call;
import se.meetmalmo.matchmaking.core.internal.pool.Gate;
import se.meetmalmo.matchmaking.core.internal.pool.Sitting;
import se.meetmalmo.matchmaking.core.internal.staffing.Group;
import se.meetmalmo.matchmaking.core.internal.staffing.Order;
import se.meetmalmo.matchmaking.core.internal.staffing.Person;
import se.meetmalmo.matchmaking.core.internal.staffing.Solver;
import se.meetmalmo.platform.ConflictException;

/** Puts whole groups together out of people who can be asked now. */
@Component(service = Staffing.class)
public final class Staffing {
  /** Offers of one order in a plan of many. */
  private static final int MOST_OFFERS = 2_000;

  /** How often groups are put together anew because somebody in them has changed meanwhile. */
  private static final int TRIES = 3;

  private final Calls calls;
  private final Names names;

  @Activate
  public Staffing(@Reference Calls calls, @Reference Names names) {
    this.calls = calls;
    this.names = names;
  }

  /**
   * What is asked, and of whom.
   *
   * @param seated those who sit already
   */
  public record Task(Question question, Gate gate, Order.Seats seats, List<Sitting> seated) {
    /** Without offers yet; those who sit are first in the cast. */
    Order order(Cast cast) {
      List<Person> sitting = seated.stream().map(cast::seated).toList();
      return new Order(seats, Order.Limits.of(seats.size()), List.of(), sitting);
    }

    String idea() {
      return question.topic().ideaId();
    }
  }

  /**
   * The best there is for the seats that nobody has.
   *
   * @throws NoGroupException says what stands in the way
   */
  public ProposedGroup staff(Task task) {
    for (int i = 0; i < TRIES; i++) {
      Cast cast = calls.cast();
      Call call = calls.call(task, cast, Integer.MAX_VALUE);
      Group group =
          Solver.group(cast.people(), call.order())
              .orElseThrow(() -> new NoGroupException(calls.refusal(task, false)));
      Optional<ProposedGroup> proposed = proposed(call, cast, group);
      if (proposed.isPresent()) {
        return proposed.get();
      }
    }
    throw changing();
  }

  StaffingPlan plan(List<Task> tasks) {
    for (int i = 0; i < TRIES; i++) {
      Cast cast = calls.cast();
      List<Call> all = tasks.stream().map(task -> calls.call(task, cast, MOST_OFFERS)).toList();
      Solver.Plan plan = Solver.plan(cast.people(), all.stream().map(Call::order).toList());
      List<ProposedGroup> groups = new ArrayList<>();
      List<Refusal> refusals = new ArrayList<>();
      for (int task = 0; task < tasks.size(); task++) {
        Optional<Group> group = plan.groups().get(task);
        if (group.isPresent()) {
          proposed(all.get(task), cast, group.get()).ifPresent(groups::add);
        } else {
          refusals.add(refusal(tasks.get(task)));
        }
      }
      if (groups.size() + refusals.size() == tasks.size()) {
        return new StaffingPlan(groups, refusals, plan.value(), plan.bound(), plan.gap());
      }
    }
    throw changing();
  }

  private Refusal refusal(Task task) {
    Cast cast = calls.cast();
    Order alone = calls.call(task, cast, Integer.MAX_VALUE).order();
    return calls.refusal(task, Solver.group(cast.people(), alone).isPresent());
  }

  private static ConflictException changing() {
    return new ConflictException("Members change as they are being matched: try again");
  }

  /** Empty when somebody of it can't be asked any more. */
  private Optional<ProposedGroup> proposed(Call call, Cast cast, Group group) {
    List<ProposedGroup.Seat> seats = new ArrayList<>();
    Task task = call.task();
    for (Order.Offer offer : group.seats()) {
      Person person = cast.people().get(offer.person());
      String id = cast.looked(offer.person()).candidate().id();
      Optional<Proposal> proposal =
          names.proposal(call.matches().get(id), task.question(), task.gate());
      if (proposal.isEmpty()) {
        return Optional.empty();
      }
      seats.add(new ProposedGroup.Seat(proposal.get(), person.canLead(), person.isNewcomer()));
    }
    return Optional.of(new ProposedGroup(task.idea(), seats, group.value()));
  }
}
