package se.meetmalmo.communications.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.Message;
import se.meetmalmo.communications.NewMessage;
import se.meetmalmo.communications.NewSubscription;
import se.meetmalmo.communications.core.internal.idea.IdeaNewsHandler;
import se.meetmalmo.communications.spi.Channel;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;

class NewsTest {
  private static final Office OFFICE = new Office();

  @BeforeEach
  void thereIsAMailChannel() {
    OFFICE.clear();
    OFFICE.send(); // its sender has the channel from now on
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  private static NewSubscription asked(String email, String... themes) {
    return new NewSubscription(email, "sv", List.of(themes), List.of(), true);
  }

  /** Asks, and reads the secret of the private link in the message that comes. */
  private String ask(String email, String... themes) {
    OFFICE.subscriptions.ask(asked(email, themes));
    OFFICE.send();
    return secret(last());
  }

  private Letter last() {
    return OFFICE.desk.channel.sent.get(OFFICE.desk.channel.sent.size() - 1);
  }

  private static String secret(Letter letter) {
    return letter.text().replaceAll("(?s).*/news/([^\\s]+).*", "$1");
  }

  private void happens(String idea, Type type) {
    new IdeaNewsHandler(OFFICE.news, OFFICE.desk.clock)
        .handle(OFFICE.intake.event(idea, type, 2).toJournal().in("intake"));
  }

  /** To the Monday after, nine in the morning, in steps in which the sender keeps its channel. */
  private void nextMonday() {
    OFFICE.desk.clock.advance(Duration.ofDays(7).minusHours(2));
    OFFICE.send();
  }

  @Test
  void sendsNothingBeforeTheAddressIsConfirmed() {
    String secret = ask("anna@example.se");
    assertThat(last().category()).isEqualTo(Category.SERVICE);
    assertThat(last().unsubscribe()).isEmpty();
    assertThat(OFFICE.subscriptions.find(secret).orElseThrow().confirmed()).isFalse();
    happens("idea1", Type.ACCEPTED);
    nextMonday();
    assertThat(OFFICE.digest.run()).isZero();
    assertThat(OFFICE.subscriptions.confirm(secret).confirmed()).isTrue();
  }

  @Test
  void writesOnceADayToAnAddressWhoeverAsks() {
    ask("anna@example.se");
    ask("ANNA@example.se", "skola");
    assertThat(OFFICE.desk.channel.sent).hasSize(1);
    OFFICE.desk.clock.advance(Duration.ofDays(1));
    OFFICE.send();
    ask("anna@example.se");
    assertThat(OFFICE.desk.channel.sent).hasSize(2);
  }

  @Test
  void aStrangerChangesNothingOfAConfirmedSubscription() {
    String secret = ask("anna@example.se", "skola");
    OFFICE.subscriptions.confirm(secret);
    OFFICE.desk.clock.advance(Duration.ofDays(1));
    OFFICE.send();
    ask("anna@example.se", "arbete");
    assertThat(OFFICE.subscriptions.find(secret).orElseThrow().themes()).containsExactly("skola");
  }

  @Test
  void endsByOneClickAndForgetsTheAddress() {
    String secret = ask("anna@example.se");
    OFFICE.subscriptions.confirm(secret);
    happens("idea1", Type.ACCEPTED);
    nextMonday();
    assertThat(OFFICE.digest.run()).isEqualTo(1);
    OFFICE.send();
    Letter digest = last();
    assertThat(digest.category()).isEqualTo(Category.NEWSLETTER);
    assertThat(digest.unsubscribe())
        .startsWith("https://meet.example/api/subscriptions/")
        .endsWith("/unsubscribe");
    assertThat(digest.text()).contains("Gemensam lärlingsutbildning", "/ideas/idea1");
    OFFICE.subscriptions.end(secret(digest));
    OFFICE.subscriptions.end(secret(digest));
    assertThat(OFFICE.subscriptions.find(secret)).isEmpty();
    assertThat(OFFICE.subscribers.confirmed("", 10)).isEmpty();
    ask("anna@example.se");
    assertThat(OFFICE.subscribers.confirmed("", 10)).isEmpty();
  }

  @Test
  void whatIsPlannedForSomebodyWhoEndsItIsNotSent() {
    String secret = ask("anna@example.se");
    OFFICE.subscriptions.confirm(secret);
    happens("idea1", Type.ACCEPTED);
    nextMonday();
    OFFICE.digest.run();
    OFFICE.subscriptions.end(secret);
    OFFICE.send();
    assertThat(OFFICE.desk.channel.sent).hasSize(1);
    assertThat(OFFICE.desk.all())
        .extracting(Delivery::state)
        .containsExactlyInAnyOrder(DeliveryState.SENT, DeliveryState.SUPPRESSED);
  }

  @Test
  void tellsOnlyThoseForWhomThereIsNewsAndOnceAWeek() {
    OFFICE.intake.add("jobs", "x@example.se", Status.ACCEPTED, List.of("arbete"), "Jobb");
    OFFICE.subscriptions.confirm(ask("school@example.se", "skola"));
    OFFICE.subscriptions.confirm(ask("jobs@example.se", "arbete"));
    OFFICE.subscriptions.confirm(ask("all@example.se"));
    OFFICE.subscriptions.confirm(ask("health@example.se", "hälsa"));
    happens("jobs", Type.ACCEPTED);
    happens("jobs", Type.ACCEPTED);
    happens("jobs", Type.PUBLISHED);
    nextMonday();
    assertThat(OFFICE.digest.run()).isEqualTo(2);
    assertThat(OFFICE.digest.run()).isZero();
    OFFICE.send();
    assertThat(OFFICE.desk.channel.sent)
        .filteredOn(letter -> letter.category() == Category.NEWSLETTER)
        .extracting(Letter::address)
        .containsExactlyInAnyOrder("jobs@example.se", "all@example.se");
    assertThat(last().text().split("Jobb", -1)).hasSize(2);
    nextMonday();
    OFFICE.desk.clock.advance(Duration.ofHours(2));
    OFFICE.send();
    assertThat(OFFICE.digest.run()).isZero();
  }

  @Test
  void whatIsNoLongerPublicIsNoNews() {
    OFFICE.subscriptions.confirm(ask("all@example.se"));
    happens("idea1", Type.ACCEPTED);
    nextMonday();
    assertThat(OFFICE.digest.run()).isEqualTo(1);
    OFFICE.intake.add("idea1", "anna@example.se", Status.WITHDRAWN);
    OFFICE.newsDesk.items(OFFICE.desk.clock.instant(), OFFICE.desk.clock.instant());
    OFFICE.send();
    assertThat(OFFICE.desk.all())
        .filteredOn(delivery -> delivery.kind().equals("Digest"))
        .extracting(Delivery::state)
        .containsExactly(DeliveryState.SUPPRESSED);
  }

  @Test
  void forgetsAddressesThatNobodyConfirmed() {
    String secret = ask("anna@example.se");
    String kept = ask("bo@example.se");
    OFFICE.subscriptions.confirm(kept);
    assertThat(OFFICE.subscriptions.forgetUnconfirmed()).isZero();
    OFFICE.desk.clock.advance(Duration.ofDays(8));
    assertThat(OFFICE.subscriptions.forgetUnconfirmed()).isEqualTo(1);
    assertThat(OFFICE.subscriptions.find(secret)).isEmpty();
    assertThat(OFFICE.subscriptions.find(kept)).isPresent();
  }

  @Test
  void isClosedWhileThereIsNoMailChannel() {
    OFFICE.sender.release();
    assertThat(OFFICE.subscriptions.isOpen()).isFalse();
    assertThatThrownBy(() -> OFFICE.subscriptions.ask(asked("anna@example.se")))
        .isInstanceOf(ConflictException.class);
    Channel channel = OFFICE.desk.channel;
    OFFICE.channels.addChannel(channel, Map.of(Channel.KIND, "mail"));
    assertThat(OFFICE.subscriptions.isOpen()).isTrue();
    OFFICE.channels.stop();
  }

  @Test
  void wantsConsentAndAnAddress() {
    assertThatThrownBy(
            () -> new NewSubscription("anna", "fi", List.of(), List.of("x".repeat(90)), false))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("email", "language", "areas", "consent");
    assertThat(asked("anna@example.se", "skola").toString()).doesNotContain("anna");
  }

  @Test
  void writesToTheSendersOfIdeas() {
    NewMessage written =
        new NewMessage(null, "Möte", "Vi ses {{name}}.", "sv", List.of("M-2026-000001", "idea1"));
    Message sent = OFFICE.communications.send(written, Office.COORDINATOR);
    assertThat(sent.ideas()).containsExactly("idea1");
    OFFICE.send().send();
    assertThat(OFFICE.desk.channel.sent).hasSize(1);
    assertThat(last().address()).isEqualTo("anna@example.se");
    assertThat(last().subject()).isEqualTo("Möte (M-2026-000001)");
    assertThat(last().text()).contains("Vi ses {{name}}.", "/status/secret1");
    assertThat(OFFICE.desk.all().get(0).subject()).isEqualTo("idea:idea1");
    assertThat(OFFICE.communications.message(sent.id(), Office.COORDINATOR)).contains(sent);
  }

  @Test
  void writesNewsToThoseWhoHaveAskedForItInThatLanguage() {
    OFFICE.subscriptions.confirm(ask("anna@example.se"));
    ask("unconfirmed@example.se");
    OFFICE.subscriptions.ask(
        new NewSubscription("eve@example.se", "en", List.of(), List.of(), true));
    OFFICE.send();
    OFFICE.subscriptions.confirm(secret(last()));
    OFFICE.communications.send(
        new NewMessage(Category.NEWSLETTER, "Öppet hus", "Välkommen!", "sv", List.of()),
        Office.COMMUNICATOR);
    OFFICE.send();
    assertThat(OFFICE.desk.channel.sent)
        .filteredOn(letter -> letter.category() == Category.NEWSLETTER)
        .extracting(Letter::address)
        .containsExactly("anna@example.se");
  }

  @Test
  void refusesMessagesToNobodyAndFromThoseWhoMayNot() {
    assertThatThrownBy(() -> new NewMessage(null, " ", "", "fi", List.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("subject", "text", "language", "ideas");
    NewMessage toNobody = new NewMessage(null, "x", "x", "sv", List.of("M-1"));
    assertThatThrownBy(() -> OFFICE.communications.send(toNobody, Office.COORDINATOR))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("M-1");
    assertThatThrownBy(() -> OFFICE.communications.send(toNobody, Office.DIRECTOR))
        .isInstanceOf(ForbiddenException.class);
  }
}
