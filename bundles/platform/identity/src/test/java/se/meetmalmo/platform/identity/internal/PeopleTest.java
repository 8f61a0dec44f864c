package se.meetmalmo.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.meetmalmo.platform.identity.internal.IdentityFixture.BY;
import static se.meetmalmo.platform.identity.internal.IdentityFixture.PASSWORD;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.journal.JournalEvent;

class PeopleTest {
  private final IdentityFixture identity = new IdentityFixture();
  private final People people = identity.people;

  @AfterEach
  void close() {
    identity.close();
  }

  @Test
  void keepsAnAccountAndTellsTheJournal() {
    NewAccount wanted =
        new NewAccount(" Anna ", "Anna Ek", List.of(Roles.OPERATOR, Roles.COORDINATOR));
    Account made = people.create(wanted, PASSWORD, BY);

    Account kept = people.get("anna");
    assertThat(kept).usingRecursiveComparison().ignoringFields("version").isEqualTo(made);
    assertThat(kept.roles()).containsExactly(Roles.COORDINATOR, Roles.OPERATOR);
    assertThat(identity.events(made))
        .extracting(JournalEvent::type, JournalEvent::data)
        .containsExactly(
            tuple("AccountCreated", "{\"by\":\"root\",\"roles\":[\"coordinator\",\"operator\"]}"));
  }

  @Test
  void storesNoPassword() {
    identity.account("anna", Roles.COORDINATOR);
    assertThat(identity.query("select password_hash from account"))
        .allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$").doesNotContain(PASSWORD));
  }

  @Test
  void refusesATakenName() {
    identity.account("anna", Roles.COORDINATOR);
    assertThatThrownBy(() -> identity.account("ANNA", Roles.DIRECTOR))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("anna");
  }

  @Test
  void refusesBadNamesRolesAndPasswordsByField() {
    assertThatThrownBy(() -> new NewAccount("1 bad name", null, List.of("king")))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.errors()).extracting("field").containsExactly("name", "roles"));
    assertThatThrownBy(() -> new NewAccount("console", null, List.of(Roles.OPERATOR)))
        .hasMessageContaining("kept for the platform");
    assertThatThrownBy(() -> new NewAccount("anna", null, null)).hasMessageContaining("role");
    NewAccount good = new NewAccount("anna", null, List.of(Roles.DIRECTOR));
    assertThatThrownBy(() -> people.create(good, "short", BY)).hasMessageContaining("password");
  }

  @Test
  void roleChangeIsAnEventWithBeforeAndAfter() {
    Account anna = identity.account("anna", Roles.COORDINATOR);
    people.changeRoles("anna", List.of(Roles.DIRECTOR), BY);

    assertThat(people.get("anna").roles()).containsExactly(Roles.DIRECTOR);
    assertThat(identity.events(anna))
        .last()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("AccountRolesChanged");
              assertThat(event.data())
                  .isEqualTo("{\"by\":\"root\",\"from\":[\"coordinator\"],\"to\":[\"director\"]}");
            });
  }

  @Test
  void lastOperatorCannotBeDisabledOrLoseTheRole() {
    Account anna = identity.account("anna", Roles.OPERATOR, Roles.COORDINATOR);
    identity.account("bo", Roles.OPERATOR);
    people.disable("bo", BY);

    assertThatThrownBy(() -> people.disable("anna", BY)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> people.changeRoles("anna", List.of(Roles.COORDINATOR), BY))
        .isInstanceOf(ConflictException.class);
    assertThat(people.get("anna").operates()).isTrue();
    assertThat(identity.events(anna)).hasSize(1);

    people.enable("bo", BY);
    assertThat(people.disable("anna", BY).active()).isFalse();
  }

  @Test
  void twoOperatorsCannotDisableEachOtherAtOnce() throws Exception {
    identity.account("anna", Roles.OPERATOR);
    identity.account("bo", Roles.OPERATOR);
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> done =
          threads.invokeAll(List.of(disables("anna", start), disables("bo", start)));
      assertThat(List.of(done.get(0).get(), done.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
      assertThat(people.list()).filteredOn(Account::operates).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Boolean> disables(String name, CyclicBarrier start) {
    return () -> {
      start.await();
      try {
        people.disable(name, BY);
        return true;
      } catch (RuntimeException e) {
        return false;
      }
    };
  }

  @Test
  void newPasswordEndsAllSessions() {
    Account anna = identity.account("anna", Roles.COORDINATOR);
    String secret = identity.sessions.start(anna, "");
    people.changePassword("anna", "a completely new one", BY);

    assertThat(identity.sessions.find(secret)).isEmpty();
    assertThat(identity.signIn.authenticate("anna", "a completely new one", ""))
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(identity.signIn.authenticate("anna", PASSWORD, "")).isEqualTo(new Verdict.Refused());
  }

  @Test
  void refusesTheOldPasswordAsTheNewOne() {
    identity.account("anna", Roles.COORDINATOR);
    assertThatThrownBy(() -> people.changePassword("anna", PASSWORD, BY))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.errors()).extracting("code").containsExactly("same"));
  }

  @Test
  void namesWhoIsMissing() {
    assertThatThrownBy(() -> people.disable("nobody", BY))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("No account nobody");
  }
}
