package se.meetmalmo.intake.core.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Milestone;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.MemoryIdeaStore;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.journal.JournalEvent;

/** Asks anything of the intake, in any order, on nodes that go, and sends it twice. */
final class AnyCommands {
  private static final int COMMANDS = 10;
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
  private static final WakeWhen WHEN = new WakeWhen(List.of(), List.of("skola"), 2028, true);

  final Random random = new Random(20_261_125);
  private final FakeCriteria criteria = new FakeCriteria();
  private double risk;
  private long gone;

  /** The node is gone: before it has written, or before it could say so. */
  static final class NodeGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NodeGone() {
      super("the node is gone", null, false, false);
    }
  }

  /** What is kept, and what the journal holds of it. */
  record World(IdeaStore store, Function<String, List<JournalEvent>> told) {}

  /** What has become of an idea. */
  record Outcomes(IdeaCase full, List<JournalEvent> told) {}

  World inMemory() {
    MemoryIdeaStore memory = new MemoryIdeaStore();
    return new World(
        perilous(memory),
        id ->
            memory.journal().stream()
                .filter(event -> event.subject().equals(IdeaEvent.subject(id)))
                .toList());
  }

  World on(IntakeOnDerby house) {
    return new World(
        perilous(house.store), id -> house.fixture.journal().of(IdeaEvent.subject(id)));
  }

  /** How many times a node has gone. */
  long gone() {
    return gone;
  }

  /** From now on nodes go with this probability at each commit, before it or after. */
  void risk(double each) {
    risk = each;
  }

  /** The node may go here. */
  void peril() {
    if (random.nextDouble() < risk) {
      gone++;
      throw new NodeGone();
    }
  }

  private IdeaStore perilous(IdeaStore store) {
    return between(IdeaStore.class, store, (name, call) -> perilous(call));
  }

  /** What a node does that may go before it or after it. */
  Object perilous(Callable<Object> call) throws Exception {
    peril();
    Object answer = call.call();
    peril();
    return answer;
  }

  /** Stands between what is asked and what is done. */
  interface Between {
    Object answer(String method, Callable<Object> call) throws Exception;
  }

  <T> T between(Class<T> type, T real, Between between) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                between.answer(method.getName(), () -> done(real, method, arguments))));
  }

  private static Object done(Object real, Method method, Object[] arguments) throws Exception {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception exception ? exception : e;
    }
  }

  /** A sequence of commands, and what has become of the idea then. */
  Outcomes sequence(World world, int number) {
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
    IdeaCase full = (IdeaCase) intake.show(id, Actor.SYSTEM).orElseThrow();
    risk = before;
    return new Outcomes(full, world.told().apply(id));
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
}
