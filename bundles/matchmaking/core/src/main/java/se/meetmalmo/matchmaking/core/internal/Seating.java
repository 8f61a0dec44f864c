package se.meetmalmo.matchmaking.core.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.ProposedGroup;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.matchmaking.core.internal.pool.Gate;
import se.meetmalmo.matchmaking.core.internal.pool.Sitting;
import se.meetmalmo.matchmaking.core.internal.staffing.Fit;
import se.meetmalmo.matchmaking.core.internal.staffing.Order;

/** Groups some of whose seats are taken. */
@Component(service = Seating.class)
public final class Seating {
  private final Questions questions;
  private final Gates gates;
  private final Staffing staffing;
  private final Calls calls;

  @Activate
  public Seating(
      @Reference Questions questions,
      @Reference Gates gates,
      @Reference Staffing staffing,
      @Reference Calls calls) {
    this.questions = questions;
    this.gates = gates;
    this.staffing = staffing;
    this.calls = calls;
  }

  /**
   * The best people for the seats that are left.
   *
   * @param asked who was asked already; they and those whom the order passes over are left out
   * @throws se.meetmalmo.matchmaking.NoGroupException says what stands in the way
   */
  public ProposedGroup complete(
      Idea idea, StaffingOrder wanted, List<Sitting> seated, Set<String> asked) {
    Question question = questions.of(idea, wanted.industries());
    Set<String> passed = new HashSet<>(asked);
    passed.addAll(wanted.without());
    Gate gate = gates.gate(question, wanted.conflicts(), passed);
    return staffing.staff(new Staffing.Task(question, gate, gates.seats(wanted), seated));
  }

  /** See {@link Fit#hasRoom}. */
  public boolean hasRoom(StaffingOrder wanted, List<Sitting> seated) {
    return Fit.hasRoom(order(wanted, seated));
  }

  /** See {@link Fit#broken}. */
  public Optional<Constraint> broken(StaffingOrder wanted, List<Sitting> seated) {
    return Fit.broken(order(wanted, seated));
  }

  private Order order(StaffingOrder wanted, List<Sitting> seated) {
    return new Staffing.Task(null, null, gates.seats(wanted), seated).order(calls.cast());
  }
}
