package se.meetmalmo.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.platform.identity.internal.IdentityFixture.BY;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.journal.JournalEvent;

class TokensTest {
  private final IdentityFixture identity = new IdentityFixture();
  private final Account anna = identity.account("anna", Roles.COORDINATOR, Roles.DIRECTOR);
  private final Tokens tokens = identity.tokens;

  @AfterEach
  void close() {
    identity.close();
  }

  @Test
  void keepsOnlyAHashAndTellsTheJournal() {
    Tokens.Issued issued = tokens.issue("anna", new NewToken("export", 30, null), BY);

    assertThat(identity.query("select secret_hash from api_token"))
        .containsExactly(Ids.hash(issued.secret()));
    assertThat(tokens.actor(issued.secret())).contains(anna.actor());
    assertThat(identity.events(anna)).extracting(JournalEvent::type).endsWith("TokenIssued");
    assertThat(identity.events(anna))
        .extracting(JournalEvent::data)
        .allSatisfy(data -> assertThat(data).doesNotContain(issued.secret()));
  }

  @Test
  void expires() {
    String secret = tokens.issue("anna", new NewToken("export", 2, null), BY).secret();
    identity.clock.pass(Duration.ofHours(47));
    assertThat(tokens.actor(secret)).isPresent();
    identity.clock.pass(Duration.ofHours(1));
    assertThat(tokens.actor(secret)).isEmpty();
  }

  @Test
  void neverGivesMoreThanTheOwnerHasAtTheMoment() {
    NewToken wanted = new NewToken("export", 2, List.of(Roles.DIRECTOR));
    String secret = tokens.issue("anna", wanted, BY).secret();
    assertThat(tokens.actor(secret).orElseThrow().roles()).containsExactly(Roles.DIRECTOR);
    identity.people.changeRoles("anna", List.of(Roles.COORDINATOR), BY);
    assertThat(tokens.actor(secret).orElseThrow().roles()).isEmpty();
  }

  @Test
  void refusesRolesThatTheOwnerHasNot() {
    NewToken wanted = new NewToken("export", 2, List.of(Roles.OPERATOR));
    assertThatThrownBy(() -> tokens.issue("anna", wanted, BY))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void refusesNoNameAndEndlessLife() {
    assertThatThrownBy(() -> new NewToken(" ", 0, List.of("king")))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.errors())
                    .extracting("field")
                    .containsExactly("name", "days", "roles"));
    assertThatThrownBy(() -> new NewToken("x", 731, null))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void stopsWhenItIsRevokedOrTheOwnerDisabled() {
    Tokens.Issued first = tokens.issue("anna", new NewToken("one", 2, null), BY);
    Tokens.Issued second = tokens.issue("anna", new NewToken("two", 2, null), BY);
    tokens.revoke("anna", first.token().id(), BY);
    assertThat(tokens.actor(first.secret())).isEmpty();
    assertThat(tokens.of("anna")).extracting(Token::name).containsExactly("two");
    assertThatThrownBy(() -> tokens.revoke("anna", first.token().id(), BY))
        .isInstanceOf(NotFoundException.class);
    identity.people.disable("anna", BY);
    assertThat(tokens.actor(second.secret())).isEmpty();
  }

  @Test
  void notesUseOnceAMinuteAtMost() {
    String secret = tokens.issue("anna", new NewToken("export", 2, null), BY).secret();
    identity.clock.pass(Duration.ofMinutes(5));
    tokens.actor(secret);
    assertThat(tokens.of("anna").get(0).lastUsed()).isEqualTo(identity.clock.instant());
    identity.clock.pass(Duration.ofSeconds(30));
    tokens.actor(secret);
    assertThat(tokens.of("anna").get(0).lastUsed())
        .isEqualTo(identity.clock.instant().minusSeconds(30));
  }
}
