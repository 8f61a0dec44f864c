package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.AnyCommands.Outcomes;
import se.meetmalmo.intake.core.internal.IdeaFlow.Move;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * Whatever is asked of the intake, in whatever order, wherever a node goes and whatever is sent
 * twice: an idea never leaves the table, every change has one step and one event, and what it waits
 * for is there exactly while it waits. As many sequences as {@code -Dmeet.sequences} says in
 * memory, and some on a database. What becomes of the events is {@link EveryChangeIsToldTest}'s.
 */
class EveryChangeTest {
  private static final int SEQUENCES = Integer.getInteger("meet.sequences", 100_000);
  private static final Map<Type, Move> MOVES =
      Arrays.stream(Move.values()).collect(Collectors.toMap(Move::event, move -> move));

  private final AnyCommands commands = new AnyCommands();
  private long changes;

  @Test
  void everyChangeLeavesOneTrailInMemory() {
    for (int i = 0; i < SEQUENCES; i++) {
      commands.risk((i % 5) * 0.04);
      check(commands.sequence(commands.inMemory(), i));
    }
    System.out.printf(
        "%d sequences, %d changes, nodes gone %d times%n", SEQUENCES, changes, commands.gone());
    assertThat(commands.gone()).isGreaterThan(SEQUENCES / 10);
    assertThat(changes).isGreaterThan(SEQUENCES);
  }

  @Test
  void everyChangeLeavesOneTrailOnADatabase() {
    try (IntakeOnDerby house = new IntakeOnDerby()) {
      for (int i = 0; i < 150; i++) {
        commands.risk((i % 5) * 0.04);
        check(commands.sequence(commands.on(house), i));
      }
    }
  }

  private void check(Outcomes outcomes) {
    IdeaCase full = outcomes.full();
    List<JournalEvent> told = outcomes.told();
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
