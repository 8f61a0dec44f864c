package se.meetmalmo.resourcebank.core.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.resourcebank.Member.Status;
import se.meetmalmo.resourcebank.core.internal.Bank;

class MemberMailTest {
  @TempDir Path folder;
  private Bank bank;
  private MemberMail mail;
  private final MemberNotices notices = new MemberNotices();
  private final List<Notice> told = new ArrayList<>();

  @BeforeEach
  void open() {
    bank = new Bank(folder);
    mail = new MemberMail(bank.bank, Bank.SITE);
    bank.store.handler("mail", event -> told.addAll(notices.of(event)));
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void theLinkThatConfirmsIsSentToTheAddressThatRegistered() {
    bank.register(Bank.anna());
    bank.store.dispatch();
    assertThat(told).singleElement().matches(notice -> notice.kind().equals("MemberRegistered"));
    assertThat(told.toString()).doesNotContain("Anna", "example.se");
    Correspondent anna = mail.find(told.get(0), Purpose.SENDING).orElseThrow();
    assertThat(anna.address()).isEqualTo("anna.ek@example.se");
    String secret = anna.facts().get("link").replaceFirst(".*/membership/", "");
    assertThat(bank.memberships.confirm(secret).status()).isEqualTo(Status.ACTIVE);
    bank.store.dispatch();
    assertThat(told.get(1).kind()).isEqualTo("MemberConfirmed");
  }

  @Test
  void whoLooksAtAMessageMakesNoLinkAndWhoMayNotKnowSeesNobody() {
    bank.register(Bank.anna());
    bank.store.dispatch();
    Correspondent seen = mail.find(told.get(0), Purpose.preview(Bank.COORDINATOR)).orElseThrow();
    assertThat(seen.facts().get("link")).endsWith("/membership/xxxxxxxxxxxxxxxx");
    assertThat(mail.find(told.get(0), Purpose.preview(Actor.ANONYMOUS))).isEmpty();
  }

  @Test
  void whoHasLeftIsNotWrittenTo() {
    String secret = bank.join(Bank.anna());
    bank.memberships.askForLink("anna.ek@example.se");
    bank.store.dispatch();
    assertThat(told).hasSize(3);
    bank.memberships.leave(secret);
    bank.store.dispatch();
    assertThat(told).hasSize(3);
    assertThat(mail.find(told.get(2), Purpose.SENDING)).isEmpty();
  }

  @Test
  void everyKindIsWordedInBothLanguagesWithKnownFactsOnly() {
    for (MessageKind kind : new MemberKinds().kinds()) {
      assertThat(kind.wordings()).containsOnlyKeys("sv", "en");
      kind.wordings()
          .values()
          .forEach(
              wording ->
                  assertThat(wording.body()).contains("{{link}}").doesNotContain("{{caseNumber}}"));
    }
    assertThat(new MemberKinds().kinds()).hasSize(3);
  }
}
