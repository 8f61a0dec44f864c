package se.meetmalmo.knowledgebank.core.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.NewInitiative;
import se.meetmalmo.knowledgebank.core.internal.Bank;
import se.meetmalmo.platform.Actor;

class OwnerMailTest {
  private final Bank house = new Bank();
  private final OwnerMail mail =
      new OwnerMail(house.bank, path -> URI.create("https://meet.example.se" + path));
  private final OwnerNotices notices = new OwnerNotices();
  private final List<Notice> asked = new ArrayList<>();

  @BeforeEach
  void open() {
    house.fixture.handler("mail", event -> asked.addAll(notices.of(event)));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anOwnerIsSentALinkThatConfirmsInOneClick() {
    Initiative written = house.written("Lärlingar i bygg");
    sixMonthsPass();
    assertThat(asked).singleElement().matches(notice -> notice.kind().equals("ReviewDue"));
    assertThat(asked.toString()).doesNotContain("Eva", "example.se");
    Correspondent owner = mail.find(asked.get(0), Purpose.SENDING).orElseThrow();
    assertThat(owner.address()).isEqualTo("eva.ek@example.se");
    assertThat(owner.facts()).containsEntry("confirmed", "2026-11-23");
    house.bank.confirm(owner.facts().get("link").replaceFirst(".*/review/", ""));
    assertThat(house.bank.show(written.id(), Bank.KARIN).orElseThrow().initiative().freshness())
        .isEqualTo(Freshness.FRESH);
  }

  @Test
  void nobodyIsAskedWhereNoAddressIsKnown() {
    house.bank.create(NewInitiative.of(Bank.profile("Utan adress", "")), Bank.KARIN);
    sixMonthsPass();
    assertThat(asked).isEmpty();
  }

  @Test
  void whoLooksAtAMessageMakesNoLinkAndReadsNoAddressThatIsPrivate() {
    house.written("Lärlingar i bygg");
    sixMonthsPass();
    Correspondent seen = mail.find(asked.get(0), Purpose.preview(Actor.ANONYMOUS)).orElseThrow();
    assertThat(seen.facts().get("link")).endsWith("/review/xxxxxxxxxxxxxxxx");
    assertThat(seen.address()).isEmpty();
  }

  @Test
  void theQuestionIsWordedInBothLanguagesWithTheLinkInIt() {
    for (MessageKind kind : new OwnerKinds().kinds()) {
      assertThat(kind.wordings()).containsOnlyKeys("sv", "en");
      kind.wordings().values().forEach(words -> assertThat(words.body()).contains("{{link}}"));
    }
  }

  private void sixMonthsPass() {
    house.pass(Duration.ofDays(181));
    house.bank.askOwners(house.now());
    house.fixture.dispatch();
  }
}
