package se.meetmalmo.communications.core.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.Office;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.waiting.WaitingEvent;
import se.meetmalmo.intake.waiting.WaitingEvent.Type;
import se.meetmalmo.intake.waiting.WakeReason;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.journal.JournalEvent;

class WaitingMessagesTest {
  private static final Office OFFICE = new Office();

  static {
    OFFICE.words(new WaitingKinds());
    OFFICE.correspond(
        WaitingNotices.STAFF,
        new StaffMail(OFFICE.intake.intake, OFFICE.site, "unit@example.se", "leader@example.se"));
  }

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  private static JournalEvent event(Type type, String about, String to) {
    return new WaitingEvent(
            "idea1",
            type,
            Instant.EPOCH,
            "M-2026-000001",
            about,
            to,
            to.equals("sender") ? "sv" : "")
        .toJournal()
        .in(IdeaEvent.UNIT);
  }

  private static List<Letter> sent(Type type, String about, String to) {
    OFFICE.plan(new WaitingNotices().of(event(type, about, to)));
    OFFICE.send();
    return OFFICE.desk.channel.sent;
  }

  @Test
  void remindsTheSenderOfTheQuestionWithALinkOfTheirOwn() {
    assertThat(sent(Type.REPLY_REMINDER, "2026-12-07", WaitingEvent.SENDER))
        .singleElement()
        .satisfies(letter -> assertThat(letter.address()).isEqualTo("anna@example.se"))
        .satisfies(letter -> assertThat(letter.subject()).startsWith("Påminnelse"))
        .satisfies(letter -> assertThat(letter.text()).contains("/status/secret1", "står still"));
  }

  @Test
  void tellsTheProjectLeaderOfASilenceWithoutNamingTheSender() {
    assertThat(sent(Type.SILENT, "2026-11-23", Roles.PROJECT_LEADER))
        .singleElement()
        .satisfies(letter -> assertThat(letter.address()).isEqualTo("leader@example.se"))
        .satisfies(
            letter ->
                assertThat(letter.text())
                    .contains("sedan 23 november 2026", "https://meet.example/staff/ideas/idea1")
                    .contains("/staff/waiting?list=silent")
                    .doesNotContain("Anna", "Ek AB", "anna@"));
  }

  @ParameterizedTest
  @EnumSource(WakeReason.Kind.class)
  void tellsCoordinatorsWhyACaseIsWorthTakingUp(WakeReason.Kind kind) {
    assertThat(sent(Type.WORTH_WAKING, kind.name(), Roles.COORDINATOR))
        .singleElement()
        .satisfies(letter -> assertThat(letter.address()).isEqualTo("unit@example.se"))
        .satisfies(letter -> assertThat(letter.text()).containsPattern("pausad\\. \\S+"));
  }

  @Test
  void writesToNobodyWithoutAnAddress() {
    Correspondence nobody = new StaffMail(OFFICE.intake.intake, OFFICE.site, "", "");
    Notice notice =
        new WaitingNotices().of(event(Type.SILENT, "2026-11-23", Roles.PROJECT_LEADER)).get(0);
    assertThat(nobody.find(notice, Purpose.SENDING)).isEmpty();
    assertThat(
            new StaffMail(OFFICE.intake.intake, OFFICE.site, "unit@example.se", "")
                .find(notice, Purpose.SENDING)
                .orElseThrow()
                .address())
        .isEqualTo("unit@example.se");
  }

  @Test
  void tellsOfOneEventOnce() {
    JournalEvent event = event(Type.PROMISE_NEAR, "2026-12-14", Roles.COORDINATOR);
    OFFICE.plan(new WaitingNotices().of(event));
    OFFICE.plan(new WaitingNotices().of(event));
    OFFICE.send();
    assertThat(OFFICE.desk.channel.sent).hasSize(1);
    assertThat(OFFICE.desk.all().get(0).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void wordsEveryKindInBothLanguagesWithFactsThatItHas() {
    assertThat(new WaitingKinds().kinds()).hasSize(Type.values().length);
    OFFICE.templates.list(Office.COMMUNICATOR).stream()
        .filter(template -> Type.of(template.kind()).isPresent())
        .forEach(
            template ->
                OFFICE.templates.save(
                    template.kind(),
                    template.language(),
                    new Wording(template.subject(), template.body()),
                    0,
                    Office.COMMUNICATOR));
  }

  @Test
  void whatIsNoneOfTheseIsNobodysBusinessHere() {
    assertThat(new WaitingNotices().of(JournalEvent.of("idea:1", "IdeaSold", Instant.EPOCH, "{}")))
        .isEmpty();
  }
}
