package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.NewDelivery;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/** Plans a delivery for everybody whom an event concerns; a replay plans nothing. Thread-safe. */
public final class Planner implements JournalHandler {
  private static final int SOME = 500;
  private final Notices notices;
  private final DeliveryStore store;
  private final Clock clock;
  private final QuietHours quiet;
  private final Predicate<String> isPresent;
  private final Consumer<Set<String>> wake;

  /**
   * @param isPresent whether this node has the channel
   * @param wake told the channels for which there is something now
   */
  public Planner(
      Notices notices,
      DeliveryStore store,
      Clock clock,
      QuietHours quiet,
      Predicate<String> isPresent,
      Consumer<Set<String>> wake) {
    this.notices = notices;
    this.store = store;
    this.clock = clock;
    this.quiet = quiet;
    this.isPresent = isPresent;
    this.wake = wake;
  }

  /** For what is planned without any event of the journal. */
  static Planner of(
      DeliveryStore store, ChannelOffice channels, PolicyComponent policy, Clock clock) {
    return new Planner(
        event -> List.of(), store, clock, policy.quiet(), channels::isPresent, channels::wake);
  }

  @Override
  public void handle(JournalEvent event) {
    plan(notices.of(event));
  }

  /**
   * @return how many were not planned before
   */
  int plan(List<Notice> told) {
    if (told.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    int made = 0;
    for (int i = 0; i < told.size(); i += SOME) {
      List<Notice> some = told.subList(i, Math.min(i + SOME, told.size()));
      made += store.plan(some.stream().map(notice -> planned(notice, now)).toList());
    }
    if (made > 0) {
      wake.accept(told.stream().map(Notice::channel).collect(Collectors.toSet()));
    }
    return made;
  }

  private NewDelivery planned(Notice notice, Instant now) {
    boolean reaches = isPresent.test(notice.channel()) || store.isLive(notice.channel(), now);
    return new NewDelivery(
        notice,
        reaches ? DeliveryState.PLANNED : DeliveryState.NO_CHANNEL,
        now,
        notice.category() == Category.NEWSLETTER ? quiet.after(now) : now);
  }
}
