package se.meetmalmo.resourcebank.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.timers.Swept;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Member.Status;
import se.meetmalmo.resourcebank.MemberEvent.Type;
import se.meetmalmo.resourcebank.MemberLink;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.ResourceBank;

class MembershipTest {
  @TempDir Path folder;
  private Bank bank;

  @BeforeEach
  void open() {
    bank = new Bank(folder);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void aMembershipBeginsWhenTheAddressIsConfirmed() {
    String id = bank.register(Bank.anna());
    assertThat(bank.bank.publicMembers(Bank.query()).items()).isEmpty();
    MemberLink link = bank.bank.issueLink(id, Actor.SYSTEM);
    assertThat(link.confirms()).isTrue();
    assertThat(link.email()).isEqualTo("anna.ek@example.se");
    assertThat(bank.open(link.secret()).status()).isEqualTo(Status.PENDING);

    Member member = bank.memberships.confirm(link.secret());
    assertThat(member.status()).isEqualTo(Status.ACTIVE);
    assertThat(member.certificateId()).isNotEmpty();
    assertThat(member.consent().textVersion()).isEqualTo(ResourceBank.CONSENT_TEXT);
    assertThat(member).isEqualTo(bank.open(link.secret()));
    assertThat(bank.memberships.confirm(link.secret())).isEqualTo(member);
    assertThat(bank.bank.issueLink(id, Actor.SYSTEM).confirms()).isFalse();
    assertThat(bank.told()).containsExactly(Type.REGISTERED, Type.CONFIRMED);
    assertThat(bank.bank.publicMembers(Bank.query()).items())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.name()).isEqualTo("Anna Ek");
              assertThat(shown.organisation()).isEqualTo("Ek Bygg AB");
              assertThat(shown.industry()).isEqualTo("41");
            });
  }

  @Test
  void nothingTellsWhetherAnAddressIsKnown() {
    String first = bank.join(Bank.anna());
    Registration again = Bank.anna().withEmail("Anna.Ek@EXAMPLE.se");
    String second = bank.bank.issueLink(bank.register(again), Actor.SYSTEM).secret();
    Member known = bank.memberships.confirm(second);
    assertThat(known.id()).isEqualTo(bank.open(first).id());
    assertThat(bank.open(second)).isEqualTo(bank.open(first));
    assertThat(bank.bank.counts()).containsOnlyKeys(Status.ACTIVE);
    bank.memberships.askForLink("nobody@example.se");
    assertThat(bank.told()).doesNotContain(Type.LINK_ASKED);
    bank.memberships.askForLink("ANNA.EK@example.se");
    assertThat(bank.told()).containsOnlyOnce(Type.LINK_ASKED);
    bank.memberships.askForLink("anna.ek@example.se");
    assertThat(bank.told()).containsOnlyOnce(Type.LINK_ASKED);
    bank.pass(Duration.ofMinutes(11));
    bank.memberships.askForLink("anna.ek@example.se");
    assertThat(bank.told()).filteredOn(Type.LINK_ASKED::equals).hasSize(2);
  }

  @Test
  void oneAddressDoesNotFillTheTable() {
    for (int i = 0; i < 10; i++) {
      bank.register(Bank.anna());
    }
    assertThat(bank.bank.counts()).containsEntry(Status.PENDING, 3L);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(
            () ->
                bank.register(
                    Bank.read(
                        "{\"email\":\"x\",\"interest\":{\"scope\":\"TOPICS\"},\"externalId\":\"7\"}")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(
            "name", "email", "organisation.name", "interest.themes", "externalId");
    assertThatThrownBy(() -> bank.register(Bank.read("{\"interest\":{\"scope\":\"OWN_IDEA\"}}")))
        .hasMessageContaining("interest.ideaId");
  }

  @Test
  void membersChangeWhatTheyWantAndAreNamedOnlyWhileTheyAgree() {
    String secret = bank.join(Bank.anna());
    Registration silent =
        Bank.read(
            "{\"name\":\"Anna Ek\",\"organisation\":{\"name\":\"Ek Bygg AB\"},"
                + "\"email\":\"other@example.se\"}");
    Member changed = bank.memberships.change(secret, silent, bank.open(secret).version());
    assertThat(changed).isEqualTo(bank.open(secret));
    assertThat(changed.registration().email()).isEqualTo("anna.ek@example.se");
    assertThat(bank.bank.publicMembers(Bank.query()).items()).isEmpty();
    assertThat(bank.bank.publicMember(changed.id())).isEmpty();
    assertThat(bank.told()).endsWith(Type.CHANGED, Type.CONSENT_WITHDRAWN);
    assertThatThrownBy(() -> bank.memberships.change(secret, Bank.anna(), 1))
        .isInstanceOf(ConflictException.class);
    bank.memberships.change(secret, Bank.anna(), -1);
    assertThat(bank.told()).endsWith(Type.CHANGED, Type.CONSENT_GIVEN);
    assertThat(bank.bank.publicMembers(Bank.query()).items()).hasSize(1);
  }

  @Test
  void aPauseEndsByItself() {
    String secret = bank.join(Bank.anna());
    LocalDate until = LocalDate.of(2026, 12, 24);
    assertThat(bank.memberships.pause(secret, until).isPaused(until.minusDays(1))).isTrue();
    assertThat(bank.open(secret).isPaused(until)).isFalse();
    assertThatThrownBy(() -> bank.memberships.pause(secret, LocalDate.of(2026, 11, 23)))
        .isInstanceOf(InvalidInputException.class);
    assertThat(bank.memberships.resume(secret).pausedUntil()).isNull();
    assertThat(bank.told()).endsWith(Type.PAUSED, Type.RESUMED);
  }

  @Test
  void whoLeavesIsErased() throws Exception {
    String secret = bank.join(Bank.anna());
    Member before = bank.open(secret);
    bank.memberships.leave(secret);
    assertThat(bank.memberships.open(secret)).isEmpty();
    assertThatThrownBy(() -> bank.memberships.leave(secret)).isInstanceOf(NotFoundException.class);
    Member left = bank.bank.show(before.id(), Bank.COORDINATOR).orElseThrow();
    assertThat(left.status()).isEqualTo(Status.LEFT);
    assertThat(left.certificateId()).isEqualTo(before.certificateId());
    assertThat(bank.told()).endsWith(Type.LEFT);
    for (String trace : List.of("Anna", "Ek", "example.se", "040", "arbete", "Norr")) {
      assertThat(everything()).doesNotContain(trace);
    }
    String again = bank.join(Bank.anna());
    assertThat(bank.open(again).id()).isNotEqualTo(before.id());
  }

  /** All columns of all members, and all that was ever told. */
  private String everything() throws Exception {
    StringBuilder all = new StringBuilder(bank.journal.toString());
    try (var connection = bank.store.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from member")) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          all.append(rows.getString(i)).append('\n');
        }
      }
    }
    return all.toString();
  }

  @Test
  void eventsNameNobody() {
    String secret = bank.join(Bank.anna());
    bank.memberships.pause(secret, Member.FURTHER_NOTICE);
    bank.told();
    assertThat(bank.journal.toString())
        .doesNotContain("Anna", "Ek Bygg", "example.se", "040", secret);
  }

  @Test
  void whatNobodyConfirmsIsForgotten() {
    String id = bank.register(Bank.anna());
    String secret = bank.bank.issueLink(id, Actor.SYSTEM).secret();
    String member = bank.join(Bank.anna().withEmail("bo@example.se"));
    bank.pass(PendingSweep.LIFETIME.plus(Duration.ofHours(1)));
    assertThat(new PendingSweep(bank.members).run(bank.clock.instant())).isEqualTo(Swept.all(1));
    assertThat(bank.memberships.open(secret)).isEmpty();
    assertThat(bank.memberships.open(member)).isPresent();
  }

  @Test
  void onlyThoseWhoMayReadAndRemove() {
    String id = bank.register(Bank.anna());
    Actor director = new Actor("d", java.util.Set.of("director"));
    for (Actor actor : List.of(Actor.ANONYMOUS, director)) {
      assertThatThrownBy(() -> bank.bank.show(id, actor)).isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> bank.bank.list(Bank.query(), actor))
          .isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> bank.bank.issueLink(id, actor))
          .isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> bank.bank.remove(id, actor)).isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> bank.bank.members(m -> {}, actor))
          .isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> bank.transfer.export(m -> {}, actor))
          .isInstanceOf(ForbiddenException.class);
    }
    bank.bank.remove(id, Bank.OPERATOR);
    assertThat(bank.bank.show(id, Bank.OPERATOR)).isEmpty();
  }
}
