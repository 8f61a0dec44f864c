package se.meetmalmo.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.identity.internal.IdentityFixture.BY;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Roles;

class SessionsTest {
  private final IdentityFixture identity = new IdentityFixture();
  private final Account anna = identity.account("anna", Roles.COORDINATOR);
  private final Sessions sessions = identity.sessions;

  @AfterEach
  void close() {
    identity.close();
  }

  @Test
  void keepsOnlyAHashOfTheSecretAndOutlivesARestart() {
    String secret = sessions.start(anna, "Firefox, Linux");

    assertThat(identity.query("select secret_hash from web_session"))
        .containsExactly(Ids.hash(secret))
        .doesNotContain(secret);
    assertThat(identity.sessions().find(secret))
        .hasValueSatisfying(
            current -> {
              assertThat(current.account().name()).isEqualTo("anna");
              assertThat(current.session().browser()).isEqualTo("Firefox, Linux");
            });
  }

  @Test
  void everySignInGetsASecretOfItsOwn() {
    assertThat(sessions.start(anna, "")).isNotEqualTo(sessions.start(anna, ""));
    assertThat(sessions.of(anna)).hasSize(2);
  }

  @Test
  void endsWhenIdle() {
    String secret = sessions.start(anna, "");
    identity.clock.pass(Duration.ofMinutes(29));
    assertThat(sessions.find(secret)).isPresent();
    identity.clock.pass(Duration.ofMinutes(29));
    assertThat(sessions.find(secret)).isPresent();
    identity.clock.pass(Duration.ofMinutes(30));
    assertThat(sessions.find(secret)).isEmpty();
    assertThat(sessions.of(anna)).isEmpty();
  }

  @Test
  void endsAfterTwelveHoursEvenInUse() {
    String secret = sessions.start(anna, "");
    for (int i = 0; i < 35; i++) {
      identity.clock.pass(Duration.ofMinutes(20));
      assertThat(sessions.find(secret)).isPresent();
    }
    identity.clock.pass(Duration.ofMinutes(20));
    assertThat(sessions.find(secret)).isEmpty();
  }

  @Test
  void notesUseOnceAMinuteAtMost() {
    String secret = sessions.start(anna, "");
    String started = identity.query("select last_seen_at from web_session").get(0);
    identity.clock.pass(Duration.ofSeconds(59));
    sessions.find(secret);
    assertThat(identity.query("select last_seen_at from web_session")).containsExactly(started);
    identity.clock.pass(Duration.ofSeconds(2));
    sessions.find(secret);
    assertThat(identity.query("select last_seen_at from web_session"))
        .containsExactly(Long.toString(Long.parseLong(started) + 61_000));
  }

  @Test
  void endsByHandOneAllOthersOrTheOneOfTheCookie() {
    String here = sessions.start(anna, "");
    String there = sessions.start(anna, "");
    sessions.endOthers(sessions.find(here).orElseThrow());
    assertThat(sessions.find(there)).isEmpty();
    sessions.end(here);
    assertThat(sessions.find(here)).isEmpty();
  }

  @Test
  void nobodyEndsASessionOfSomeoneElse() {
    Account bo = identity.account("bo", Roles.DIRECTOR);
    String secret = sessions.start(anna, "");
    String id = sessions.find(secret).orElseThrow().session().id();
    sessions.end(bo, id);
    assertThat(sessions.find(secret)).isPresent();
    sessions.end(anna, id);
    assertThat(sessions.find(secret)).isEmpty();
  }

  @Test
  void rolesAreThoseOfNowAndADisabledAccountHasNoSession() {
    String secret = sessions.start(anna, "");
    identity.people.changeRoles("anna", List.of(Roles.DIRECTOR), BY);
    assertThat(sessions.find(secret).orElseThrow().account().roles())
        .containsExactly(Roles.DIRECTOR);
    identity.people.disable("anna", BY);
    assertThat(sessions.find(secret)).isEmpty();
    identity.people.enable("anna", BY);
    assertThat(sessions.find(secret)).as("stays ended").isEmpty();
  }

  @Test
  void sweepsOldRowsAtSignIn() {
    sessions.start(anna, "");
    identity.clock.pass(Duration.ofHours(13));
    sessions.start(anna, "");
    assertThat(identity.query("select id from web_session")).hasSize(1);
  }

  @Test
  void secretsThatAreNoneAreNobodys() {
    assertThat(sessions.find("")).isEmpty();
    assertThat(sessions.find(Ids.secret())).isEmpty();
  }
}
