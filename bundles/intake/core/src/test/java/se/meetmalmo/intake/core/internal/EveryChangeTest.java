package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.intake.Milestone;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.intake.core.internal.IdeaFlow.Move;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.MemoryIdeaStore;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * Whatever is asked of the intake, in whatever order, wherever a node goes and whatever is sent
 * twice: an idea never leaves the table, every change has one step and one event, and what it waits
 * for is there exactly while it waits. As many sequences as {@code -Dmeet.sequences} says in
 * memory, and some on a database. That each event becomes one message is held in communications, by
 * the event; that it becomes one entry of the log, in the decision log.
 */
class EveryChangeTest {
  private static final int SEQUENCES = Integer.getInteger("meet.sequences", 100_000);
  private static final int COMMANDS = 10;
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
  private static final WakeWhen WHEN = new WakeWhen(List.of(), List.of("skola"), 2028, true);
  private static final Map<Type, Move> MOVES =
      Arrays.stream(Move.values()).collect(Collectors.toMap(Move::event, move -> move));

  private final Random random = new Random(20_261_125);
  private final FakeCriteria criteria = new FakeCriteria();
  private double risk;
  private long gone;
  private long changes;

  /** The node is gone: before it has written, or before it could say so. */
  private static final class NodeGone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What is kept, and what the journal holds of it. */
  private record World(IdeaStore store, Function<String, List<JournalEvent>> told) {}

  private World inMemory() {
    MemoryIdeaStore memory = new MemoryIdeaStore();
    return new World(
        perilous(memory),
        id ->
            memory.journal().stream()
                .filter(event -> event.subject().equals(IdeaEvent.subject(id)))
                .toList());
  }

  /** A store whose node goes now and then. */
  private IdeaStore perilous(IdeaStore store) {
    return (IdeaStore)
        Proxy.newProxyInstance(
            IdeaStore.class.getClassLoader(),
            new Class<?>[] {IdeaStore.class},
            (proxy, method, arguments) -> {
              peril();
              try {
                Object answer = method.invoke(store, arguments);
                peril();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void peril() {
    if (random.nextDouble() < risk) {
      gone++;
      throw new NodeGone();
    }
  }

  @Test
  void everyChangeLeavesOneTrailInMemory() {
    for (int i = 0; i < SEQUENCES; i++) {
      risk = (i % 5) * 0.04;
      sequence(inMemory(), i);
    }
    System.out.printf("%d sequences, %d changes, nodes gone %d times%n", SEQUENCES, changes, gone);
    assertThat(gone).isGreaterThan(SEQUENCES / 10);
    assertThat(changes).isGreaterThan(SEQUENCES);
  }

  @Test
  void everyChangeLeavesOneTrailOnADatabase() {
    try (IntakeOnDerby house = new IntakeOnDerby()) {
      World world =
          new World(perilous(house.store), id -> house.fixture.journal().of(IdeaEvent.subject(id)));
      for (int i = 0; i < 150; i++) {
        risk = (i % 5) * 0.04;
        sequence(world, i);
      }
    }
  }

  private void sequence(World world, int number) {
    criteria.outcome = any(Outcome.values());
    criteria.answerWithinDays = random.nextBoolean() ? 21 : 0;
    IntakeComponent intake =
        new IntakeComponent(
            world.store(), year -> "M-" + year + "-" + (100_000 + number), IntakeOnDerby.CLOCK);
    intake.criteria = criteria;
    String secret = Ids.secret();
    String id = null;
    while (id == null) {
      id = handedIn(intake, secret);
    }
    for (int i = 0; i < COMMANDS; i++) {
      command(intake, id, secret);
    }
    double before = risk;
    risk = 0;
    check((IdeaCase) intake.show(id, Actor.SYSTEM).orElseThrow(), world.told().apply(id));
    risk = before;
  }

  /** Sent until somebody says that it is in: twice, where that was not heard. */
  private static String handedIn(IntakeComponent intake, String secret) {
    try {
      return intake.submitOnce(Samples.IDEA, Origin.PORTAL, Actor.ANONYMOUS, secret).idea().id();
    } catch (NodeGone e) {
      return null;
    }
  }

  /** A client that gets no answer sends it again, and again. */
  private void command(IntakeComponent intake, String id, String secret) {
    Runnable command = any(intake, id, secret);
    for (int i = random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
      try {
        command.run();
      } catch (NodeGone e) {
        i++;
      } catch (ConflictException refused) {
        // the status does not allow it, or somebody else was first
      }
    }
  }

  private Runnable any(IntakeComponent intake, String id, String secret) {
    long seen = random.nextBoolean() ? -1 : 1 + random.nextInt(5);
    Decision.Action action = any(Decision.Action.values());
    Milestone milestone = any(Milestone.values());
    return switch (random.nextInt(8)) {
      case 0 -> () -> intake.answer(secret, "Så här");
      case 1 -> () -> intake.advance(id, milestone, Actor.SYSTEM);
      case 2 -> () -> intake.assess(id, Actor.SYSTEM);
      case 3 -> random.nextInt(4) == 0 ? () -> intake.withdraw(secret, "") : () -> {};
      default -> () -> intake.decide(id, decision(action), seen, Samples.COORDINATOR);
    };
  }

  private Decision decision(Decision.Action action) {
    boolean day = random.nextBoolean();
    return new Decision(action, "Därför", "Lärlingstorget", day ? DAY : null)
        .waking(random.nextBoolean() ? WHEN : WakeWhen.NOTHING, day && random.nextBoolean());
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private void check(IdeaCase full, List<JournalEvent> told) {
    List<IdeaEvent> events = told.stream().map(IdeaEvent::of).toList();
    List<Step> steps = full.steps();
    assertThat(events).hasSameSizeAs(steps);
    Status status = Status.RECEIVED;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      IdeaEvent event = events.get(i);
      changes += step.from() == step.to() ? 0 : 1;
      assertThat(step.number()).isEqualTo(i + 1);
      assertThat(step.from()).isEqualTo(status);
      if (step.type() != Type.RECEIVED) {
        Optional<Status> table = IdeaFlow.after(step.from(), MOVES.get(step.type()));
        assertThat(table).as("%s of %s", step.type(), step.from()).contains(step.to());
      }
      assertThat(event.step()).isEqualTo(step.number());
      assertThat(event.type()).isEqualTo(step.type());
      assertThat(event.from()).isEqualTo(step.from());
      assertThat(event.to()).isEqualTo(step.to());
      status = step.to();
    }
    assertThat(full.idea().status()).isEqualTo(status);
    assertThat(full.idea().version()).isEqualTo(events.get(events.size() - 1).version());
    assertThat(events).extracting(IdeaEvent::version).isSorted();
    assertThat(full.pause() != null).isEqualTo(status == Status.PAUSED);
    assertThat(full.replyBy() != null).isEqualTo(full.question().isPresent());
    assertThat(told).extracting(JournalEvent::id).doesNotHaveDuplicates();
  }
}
