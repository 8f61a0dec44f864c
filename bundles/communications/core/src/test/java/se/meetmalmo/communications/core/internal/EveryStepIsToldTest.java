package se.meetmalmo.communications.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.MemoryDeliveryStore.NodeGone;
import se.meetmalmo.communications.core.internal.idea.IdeaNotices;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * Whatever happens to ideas, wherever nodes go: every change of status has one delivery to the
 * idea's sender, all are sent at last, in order, and twice only where that is written down. As many
 * histories as {@code -Dmeet.histories} says.
 */
class EveryStepIsToldTest {
  private static final int HISTORIES = Integer.getInteger("meet.histories", 5_000);
  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
  private static final int IDEAS = 3;
  private final List<List<JournalEvent>> events = new ArrayList<>();

  @Test
  void everyChangeOfStatusIsToldOnceInOrderAlsoWhenNodesGo() {
    Random random = new Random(20_261_123);
    events(random);
    long gone = 0;
    long twice = 0;
    long told = 0;
    for (int i = 0; i < HISTORIES; i++) {
      History history = new History(random, (i % 5) * 0.05);
      history.live();
      gone += history.gone;
      twice += history.channel.sent.size() - history.store.all().size();
      told += history.store.all().size();
    }
    assertThat(gone).isGreaterThan(HISTORIES / 4);
    System.out.printf(
        "%d histories, %d deliveries, nodes gone %d times, %d letters sent twice, all counted%n",
        HISTORIES, told, gone, twice);
  }

  /** Ready-made events, as a million histories are more than need be written as JSON anew. */
  private void events(Random random) {
    for (int idea = 0; idea < IDEAS; idea++) {
      List<JournalEvent> one = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        one.add(event("idea" + idea, random, i));
      }
      events.add(one);
    }
  }

  private static JournalEvent event(String id, Random random, int number) {
    Status[] statuses = Status.values();
    IdeaEvent.Type[] types = IdeaEvent.Type.values();
    return new IdeaEvent(
            id,
            types[random.nextInt(types.length)],
            AT,
            statuses[random.nextInt(statuses.length)],
            statuses[random.nextInt(statuses.length)],
            number + 1,
            number + 1L,
            "M-2026-000001",
            Submission.Kind.IDEA,
            random.nextBoolean() ? "sv" : "en",
            Origin.PORTAL,
            se.meetmalmo.criteria.Outcome.PROCEED,
            "malmo@1.0.0",
            AT,
            "",
            null,
            "system")
        .toJournal()
        .in(IdeaEvent.UNIT);
  }

  private final class History {
    private final Random random;
    private final HandClock clock = new HandClock();
    private final MemoryDeliveryStore store;
    private final FakeChannel channel = new FakeChannel();
    private final List<JournalEvent> journal = new ArrayList<>();
    private final FakeDesks desks = new FakeDesks();
    private int place;
    private long gone;
    private ChannelSender sender;
    private boolean present;

    History(Random random, double risk) {
      this.random = random;
      this.store = new MemoryDeliveryStore(random, risk);
      this.channel.answer = this::answer;
      this.present = random.nextBoolean();
      int length = 1 + random.nextInt(6);
      for (int i = 0; i < length; i++) {
        List<JournalEvent> idea = events.get(random.nextInt(IDEAS));
        JournalEvent next = idea.get(random.nextInt(idea.size()));
        if (!journal.contains(next)) {
          journal.add(next);
        }
      }
      sender = newSender();
    }

    private ChannelSender newSender() {
      return new ChannelSender(
          "mail",
          channel,
          store,
          new Composer(desks, desks, store, id -> Optional.empty()),
          clock,
          SendingPolicy.STANDARD);
    }

    private Outcome answer(Letter letter) {
      store.peril();
      return switch (random.nextInt(12)) {
        case 0 -> new Outcome.Deferred("mx", "451");
        case 1 -> new Outcome.Unavailable("refused");
        case 2 -> unknown(letter);
        default -> FakeChannel.ACCEPTED;
      };
    }

    /** The line goes: half of the time after the server took it. */
    private Outcome unknown(Letter letter) {
      if (random.nextBoolean()) {
        channel.sent.add(letter);
      }
      return new Outcome.Unknown("timeout");
    }

    void live() {
      for (int i = 0; i < 400 && !isDone(); i++) {
        try {
          step();
        } catch (NodeGone e) {
          gone++;
          place = Math.max(0, place - random.nextInt(3)); // what was not noted is handed over anew
          sender = newSender();
        }
        if (i == 60) {
          store.calm();
          present = true;
        }
        clock.advance(Duration.ofMinutes(random.nextInt(90)));
      }
      check();
    }

    private boolean isDone() {
      return place == journal.size()
          && store.all().stream().allMatch(d -> d.state() == DeliveryState.SENT);
    }

    private void step() {
      if (place < journal.size() && random.nextBoolean()) {
        new Planner(
                new IdeaNotices(),
                store,
                clock,
                QuietHours.parse("", ZoneOffset.UTC),
                kind -> present,
                kinds -> {})
            .handle(journal.get(place));
        place++;
      } else {
        sender.pass();
      }
    }

    private void check() {
      Map<String, Delivery> byEvent = new HashMap<>();
      for (Delivery delivery : store.all()) {
        assertThat(delivery.state()).isEqualTo(DeliveryState.SENT);
        assertThat(byEvent.put(delivery.event(), delivery)).isNull();
      }
      for (JournalEvent event : journal) {
        IdeaEvent idea = IdeaEvent.of(event);
        Delivery delivery = byEvent.get(event.id());
        if (idea.from() != idea.to() || idea.type() != IdeaEvent.Type.UPDATED) {
          assertThat(delivery).as("delivery of %s", event).isNotNull();
          assertThat(delivery.recipient()).isEqualTo("idea-sender:" + idea.ideaId());
        } else {
          assertThat(delivery).isNull();
        }
      }
      checkLetters(byEvent);
    }

    private void checkLetters(Map<String, Delivery> byEvent) {
      Map<String, Long> times =
          channel.sent.stream()
              .collect(Collectors.groupingBy(l -> l.occasion().event(), Collectors.counting()));
      byEvent.forEach(
          (event, delivery) ->
              assertThat(times.getOrDefault(event, 0L)).isBetween(1L, 1L + delivery.doubts()));
      for (int idea = 0; idea < IDEAS; idea++) {
        String subject = IdeaEvent.subject("idea" + idea);
        Set<String> sent =
            channel.sent.stream()
                .filter(letter -> letter.occasion().subject().equals(subject))
                .map(letter -> letter.occasion().event())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(List.copyOf(sent))
            .isEqualTo(
                journal.stream()
                    .filter(event -> event.subject().equals(subject))
                    .map(JournalEvent::id)
                    .filter(byEvent::containsKey)
                    .toList());
      }
    }
  }
}
