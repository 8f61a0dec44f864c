package se.meetmalmo.communications.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.Attempt;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.spi.Outcome;
import se.meetmalmo.communications.spi.Returned;
import se.meetmalmo.communications.spi.Returned.Fault;
import se.meetmalmo.communications.spi.Returns;
import se.meetmalmo.communications.spi.Returns.Taken;

class ReturnsTest {
  private static final Desk DESK = new Desk();
  private final ChannelSender sender = DESK.sender();
  private final Returns returns = new ReturnsComponent(DESK.store, DESK.clock);

  @AfterAll
  static void close() {
    DESK.close();
  }

  @AfterEach
  void clear() {
    DESK.clear();
  }

  /** Anna was sent her message, by the channel's own id. */
  private String sent() {
    DESK.desks.addresses.put("anna", "anna@example.se");
    DESK.channel.answer =
        letter ->
            new Outcome.Accepted("mx:25", "<" + letter.id() + "@meet.example>", "250 queued as 1");
    DESK.plan(Desk.notice("1", "anna"));
    Desk.drain(sender);
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.SENT);
    return DESK.only().messageId();
  }

  private static Returned report(String messageId, Fault fault, String... addresses) {
    return new Returned(
        messageId, List.of(addresses), fault, "mx.example.se", "550 no <anna@example.se> here");
  }

  private static List<DeliveryState> log() {
    return DESK.store.find(DESK.only().id()).orElseThrow().attempts().stream()
        .map(Attempt::state)
        .toList();
  }

  private static boolean isBlocked(String address) {
    return DESK.store.isBlocked(Composer.addressHash("mail", address));
  }

  @Test
  void anAddressThatDoesNotExistBouncesAndIsBlocked() {
    String id = sent();
    assertThat(returns.take(report(id, Fault.NO_SUCH_ADDRESS, "Anna@Example.se")))
        .isEqualTo(Taken.RECORDED);
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.BOUNCED);
    assertThat(DESK.only().reply()).isEqualTo("mx.example.se: 550 no <[…]> here");
    assertThat(DESK.store.find(DESK.only().id()).orElseThrow().attempts())
        .extracting(Attempt::reply)
        .contains("250 queued as 1");
    assertThat(isBlocked("anna@example.se")).isTrue();
    DESK.plan(Desk.notice("2", "anna", Category.NEWSLETTER));
    Desk.drain(sender);
    assertThat(DESK.channel.sent).hasSize(1);
    assertThat(DESK.states()).containsExactly(DeliveryState.BOUNCED, DeliveryState.SUPPRESSED);
  }

  @Test
  void anotherAddressIsWrittenToAgain() {
    returns.take(report(sent(), Fault.NO_SUCH_ADDRESS, "anna@example.se"));
    DESK.desks.addresses.put("anna", "anna@new.example.se");
    DESK.plan(Desk.notice("2", "anna"));
    Desk.drain(sender);
    assertThat(DESK.channel.sent).hasSize(2);
  }

  @Test
  void theSameReportTwiceIsRecordedOnce() {
    String id = sent();
    returns.take(report(id, Fault.NO_SUCH_ADDRESS, "anna@example.se"));
    assertThat(returns.take(report(id, Fault.NO_SUCH_ADDRESS, "anna@example.se")))
        .isEqualTo(Taken.KNOWN);
    assertThat(log()).containsExactly(DeliveryState.SENT, DeliveryState.BOUNCED);
  }

  @Test
  void whatIsGivenUpForAnotherReasonIsParkedAndBlocksNothing() {
    assertThat(returns.take(report(sent(), Fault.FAILED, "anna@example.se")))
        .isEqualTo(Taken.RECORDED);
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.PARKED);
    assertThat(isBlocked("anna@example.se")).isFalse();
  }

  @Test
  void aDelayIsALineInItsLog() {
    String id = sent();
    assertThat(returns.take(report(id, Fault.DELAYED, "anna@example.se"))).isEqualTo(Taken.NOTED);
    assertThat(returns.take(report(id, Fault.DELAYED, "anna@example.se"))).isEqualTo(Taken.KNOWN);
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.SENT);
    assertThat(DESK.only().reply()).isEqualTo("250 queued as 1");
    assertThat(log()).containsExactly(DeliveryState.SENT, DeliveryState.SENT);
  }

  @Test
  void aForgedReportBlocksNobodyElse() {
    String id = sent();
    assertThat(returns.take(report(id, Fault.NO_SUCH_ADDRESS, "director@malmo.example")))
        .isEqualTo(Taken.RECORDED);
    assertThat(isBlocked("director@malmo.example")).isFalse();
    assertThat(isBlocked("anna@example.se")).isFalse();
  }

  @Test
  void whatWasNotSentFromHereIsStrange() {
    String id = sent();
    for (String other :
        List.of(
            "",
            "<1@meet.example>",
            id.replace("meet.example", "evil.example"),
            "<" + "0".repeat(32) + "@meet.example>",
            id + id,
            "<' or 1=1 --@meet.example>")) {
      assertThat(returns.take(report(other, Fault.NO_SUCH_ADDRESS, "anna@example.se")))
          .as(other)
          .isEqualTo(Taken.STRANGE);
    }
    assertThat(DESK.only().state()).isEqualTo(DeliveryState.SENT);
  }
}
