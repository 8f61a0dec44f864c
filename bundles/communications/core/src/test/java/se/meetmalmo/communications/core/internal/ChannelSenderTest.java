package se.meetmalmo.communications.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.communications.core.internal.Desk.drain;
import static se.meetmalmo.communications.core.internal.Desk.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.Attempt;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Outcome;

class ChannelSenderTest {
  private static final Desk DESK = new Desk();

  @BeforeEach
  void clear() {
    DESK.clear();
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  @Test
  void sendsWhatIsPlannedAndKeepsTheProof() {
    DESK.plan(notice("1", "anna"));
    drain(DESK.sender());
    assertThat(DESK.channel.addresses()).containsExactly("anna@example.se");
    assertThat(DESK.channel.sent.get(0).subject()).isEqualTo("Kind Event1");
    Delivery sent = DESK.only();
    assertThat(sent.state()).isEqualTo(DeliveryState.SENT);
    assertThat(sent.server()).isEqualTo("mx.test");
    assertThat(sent.messageId()).isEqualTo("<id@test>");
    assertThat(sent.reply()).isEqualTo("250 OK");
    assertThat(sent.attempts()).isEqualTo(1);
    assertThat(DESK.store.find(sent.id()).orElseThrow().attempts())
        .containsExactly(
            new Attempt(1, DESK.clock.instant(), DeliveryState.SENT, "mx.test", "250 OK"));
  }

  @Test
  void plansOnceWhatIsToldTwice() {
    DESK.plan(notice("1", "anna")).plan(notice("1", "anna"), notice("1", "bo"));
    drain(DESK.sender());
    DESK.plan(notice("1", "anna"));
    drain(DESK.sender());
    assertThat(DESK.channel.addresses()).containsExactly("anna@example.se", "bo@example.se");
  }

  @Test
  void keepsTheOrderOfEachRecipientWhateverFails() {
    DESK.plan(notice("1", "anna"), notice("2", "anna"), notice("3", "anna"), notice("1", "bo"));
    DESK.channel.answer =
        letter ->
            letter.subject().endsWith("Event1") && letter.name().equals("anna")
                ? new Outcome.Deferred("mx.test", "451 Try later")
                : FakeChannel.ACCEPTED;
    ChannelSender sender = DESK.sender();
    drain(sender);
    assertThat(DESK.channel.addresses()).containsExactly("bo@example.se");
    DESK.channel.answer = letter -> FakeChannel.ACCEPTED;
    DESK.clock.advance(Duration.ofMinutes(1));
    drain(sender);
    assertThat(DESK.channel.sent)
        .extracting(Letter::subject)
        .containsExactly("Kind Event1", "Kind Event1", "Kind Event2", "Kind Event3");
  }

  @Test
  void triesAgainWithGrowingPausesOverDaysAndThenParks() {
    DESK.plan(notice("1", "anna"));
    DESK.channel.answer = letter -> new Outcome.Deferred("mx.test", "451 Try later");
    ChannelSender sender = DESK.sender();
    List<Duration> pauses = new ArrayList<>();
    drain(sender);
    while (DESK.only().state() == DeliveryState.RETRY) {
      Duration pause = Duration.between(DESK.clock.instant(), DESK.only().dueAt());
      pauses.add(pause);
      DESK.clock.advance(pause);
      drain(sender);
    }
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.PARKED);
    assertThat(pauses).isSorted().startsWith(Duration.ofMinutes(1), Duration.ofMinutes(3));
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofDays(4), Duration.ofDays(6));
    assertThat(DESK.store.find(DESK.only().id()).orElseThrow().attempts()).hasSize(15);
  }

  @Test
  void waitsForAServerThatIsDownWithoutCountingAttempts() {
    for (int i = 0; i < 50; i++) {
      DESK.plan(notice("1", "person" + i));
    }
    int[] knocks = {0};
    DESK.channel.answer =
        letter -> {
          knocks[0]++;
          return new Outcome.Unavailable("Connection refused");
        };
    ChannelSender sender = DESK.sender();
    for (int minute = 0; minute < 24 * 60; minute++) {
      drain(sender);
      DESK.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(knocks[0]).isBetween(250, 320);
    assertThat(DESK.all()).allMatch(d -> d.state() == DeliveryState.PLANNED && d.attempts() == 0);
    DESK.channel.answer = letter -> FakeChannel.ACCEPTED;
    DESK.clock.advance(Duration.ofMinutes(5));
    drain(sender);
    assertThat(DESK.channel.sent).hasSize(50);
    assertThat(DESK.states()).containsOnly(DeliveryState.SENT);
  }

  @Test
  void saysThatThereIsNoChannelAndSendsWhenOneComesSoonEnough() {
    DESK.present = false;
    DESK.plan(notice("1", "anna"));
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.NO_CHANNEL);
    DESK.clock.advance(Duration.ofDays(6));
    DESK.plan(notice("2", "anna"));
    DESK.clock.advance(Duration.ofDays(3));
    drain(DESK.sender());
    assertThat(DESK.subjects()).containsExactly("Kind Event2");
    assertThat(DESK.states()).containsExactly(DeliveryState.NO_CHANNEL, DeliveryState.SENT);
  }

  @Test
  void strandsWhatWaitsForAChannelThatNoNodeHas() {
    DESK.plan(notice("1", "anna"));
    ChannelSender sender = DESK.sender();
    DESK.desks.away = true;
    drain(sender);
    assertThat(DESK.store.strand("mail", DESK.clock.instant())).isZero();
    sender.release();
    assertThat(DESK.store.strand("mail", DESK.clock.instant())).isEqualTo(1);
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.NO_CHANNEL);
  }

  @Test
  void leavesTheChannelToTheNodeThatHasIt() {
    DESK.plan(notice("1", "anna"));
    ChannelSender first = DESK.sender();
    ChannelSender second = DESK.sender();
    drain(first);
    DESK.plan(notice("2", "anna"));
    drain(second);
    assertThat(DESK.channel.sent).hasSize(1);
    first.stop();
    first.release();
    drain(second);
    assertThat(DESK.channel.sent).hasSize(2);
  }

  @Test
  void sendsAgainWhatWasPerhapsSentByANodeThatWent() {
    DESK.plan(notice("1", "anna"));
    dieWhileSending(DESK.sender());
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.SENDING);
    ChannelSender next = DESK.sender();
    drain(next);
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.SENDING);
    DESK.clock.advance(SendingPolicy.STANDARD.lease());
    drain(next);
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.RETRY);
    assertThat(DESK.only().doubts()).isEqualTo(1);
    DESK.clock.advance(Duration.ofMinutes(1));
    drain(next);
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.SENT);
    assertThat(DESK.store.standing(DESK.clock.instant()).doubts()).isEqualTo(1);
  }

  @Test
  void parksWhatWasPerhapsSentWhereThePolicySaysSo() {
    SendingPolicy park =
        new SendingPolicy(Retries.STANDARD, Duration.ofMinutes(2), Duration.ofDays(7), false);
    DESK.plan(notice("1", "anna"));
    DESK.channel.answer = letter -> new Outcome.Unknown("Read timed out");
    drain(DESK.sender(park));
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.PARKED);
    assertThat(DESK.only().reply()).contains("perhaps sent");
    assertThat(DESK.only().doubts()).isEqualTo(1);
  }

  @Test
  void aNodeThatLostTheChannelWritesNothingMore() {
    DESK.plan(notice("1", "anna"), notice("1", "bo"));
    ChannelSender slow = DESK.sender();
    ChannelSender next = DESK.sender();
    DESK.channel.answer =
        letter -> {
          DESK.channel.answer = again -> FakeChannel.ACCEPTED;
          DESK.clock.advance(Duration.ofMinutes(3)); // longer than the lease
          drain(next);
          return FakeChannel.ACCEPTED;
        };
    drain(slow);
    assertThat(DESK.states()).containsExactly(DeliveryState.RETRY, DeliveryState.SENT);
    assertThat(DESK.all()).extracting(Delivery::doubts).containsExactlyInAnyOrder(0, 1);
    assertThat(DESK.channel.addresses()).containsExactly("bo@example.se", "anna@example.se");
  }

  @Test
  void blocksAnAddressThatDoesNotExistAndHidesItInWhatIsKept() {
    DESK.plan(notice("1", "anna"), notice("2", "anna"));
    DESK.channel.answer =
        letter -> new Outcome.Bounced("mx.test", "550 5.1.1 <anna@example.se> unknown");
    ChannelSender sender = DESK.sender();
    drain(sender);
    assertThat(DESK.states()).containsExactly(DeliveryState.BOUNCED, DeliveryState.SUPPRESSED);
    assertThat(DESK.all().toString()).contains("550 5.1.1 <[…]> unknown").doesNotContain("anna@");
  }

  @Test
  void suppressesWhatIsForSomebodyWhoIsErased() {
    DESK.plan(notice("1", "anna"));
    DESK.desks.addresses.put("anna", "");
    drain(DESK.sender());
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.SUPPRESSED);
    assertThat(DESK.channel.sent).isEmpty();
  }

  @Test
  void waitsWhileWhoeverKnowsTheRecipientIsAway() {
    DESK.plan(notice("1", "anna"));
    DESK.desks.away = true;
    ChannelSender sender = DESK.sender();
    drain(sender);
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.PLANNED);
    assertThat(DESK.only().reply()).contains("waits for whoever knows person");
    DESK.desks.away = false;
    DESK.clock.advance(Duration.ofMinutes(1));
    drain(sender);
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void countsAChannelThatThrowsAsPerhapsSent() {
    DESK.plan(notice("1", "anna"));
    DESK.channel.answer =
        letter -> {
          throw new IllegalStateException("oops");
        };
    drain(DESK.sender());
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.RETRY);
    assertThat(DESK.only().doubts()).isEqualTo(1);
  }

  @Test
  void newsKeepsQuietHoursAndServiceDoesNot() {
    DESK.clock.advance(Duration.ofHours(12)); // 22:00
    DESK.plan(notice("1", "anna", Category.NEWSLETTER), notice("1", "bo"));
    drain(DESK.sender());
    assertThat(DESK.channel.addresses()).containsExactly("bo@example.se");
    DESK.clock.advance(Duration.ofHours(9).minusMinutes(1));
    drain(DESK.sender());
    assertThat(DESK.channel.sent).hasSize(1);
    DESK.clock.advance(Duration.ofMinutes(3)); // 07:02
    drain(DESK.sender());
    assertThat(DESK.channel.addresses()).containsExactly("bo@example.se", "anna@example.se");
  }

  @Test
  void newsThatNobodyCouldEndIsNotSent() {
    DESK.plan(notice("1", "anna", Category.NEWSLETTER));
    DESK.desks.endless = true;
    drain(DESK.sender());
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.SUPPRESSED);
  }

  /** The node goes after the channel took the message over, and before that is written down. */
  private void dieWhileSending(ChannelSender sender) {
    DESK.channel.answer =
        letter -> {
          DESK.channel.answer = again -> FakeChannel.ACCEPTED;
          throw new OutOfMemoryError("the node goes");
        };
    assertThatThrownBy(() -> drain(sender)).isInstanceOf(OutOfMemoryError.class);
  }
}
