package se.meetmalmo.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final MovingClock clock = new MovingClock();
  private final Throttle throttle = new Throttle(clock);

  @Test
  void pausesAfterFiveFailuresAndDoublesUpToFifteenMinutes() {
    fail("anna", "", 5);
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Duration pause = throttle.attempt("anna", "").orElseThrow();
      pauses.add(pause.toSeconds());
      clock.pass(pause);
      assertThat(throttle.attempt("anna", "")).isEmpty();
    }
    assertThat(pauses).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L);
  }

  @Test
  void saysHowLongIsLeft() {
    fail("anna", "", 5);
    clock.pass(Duration.ofSeconds(12));
    assertThat(throttle.attempt("anna", "")).contains(Duration.ofSeconds(18));
  }

  @Test
  void attemptsDuringAPauseDoNotLengthenIt() {
    fail("anna", "", 5);
    for (int i = 0; i < 50; i++) {
      assertThat(throttle.attempt("anna", "")).contains(Duration.ofSeconds(30));
    }
  }

  @Test
  void successForgetsTheAccountsFailures() {
    fail("anna", "", 4);
    assertThat(throttle.attempt("anna", "")).isEmpty();
    throttle.succeeded("anna", "");
    fail("anna", "", 5);
  }

  @Test
  void otherAccountsGoOn() {
    fail("anna", "", 5);
    assertThat(throttle.attempt("bo", "")).isEmpty();
  }

  @Test
  void pausesAClientThatTriesManyNames() {
    for (int i = 0; i < 20; i++) {
      assertThat(throttle.attempt("name" + i, "192.0.2.1")).isEmpty();
    }
    assertThat(throttle.attempt("another", "192.0.2.1")).contains(Duration.ofSeconds(30));
    assertThat(throttle.attempt("another", "192.0.2.2")).isEmpty();
  }

  @Test
  void ownAccountDoesNotCleanAClientThatGuesses() {
    for (int i = 0; i < 19; i++) {
      throttle.attempt("name" + i, "192.0.2.1");
    }
    assertThat(throttle.attempt("own", "192.0.2.1")).isEmpty();
    throttle.succeeded("own", "192.0.2.1");
    assertThat(throttle.attempt("name", "192.0.2.1")).isEmpty();
    assertThat(throttle.attempt("name", "192.0.2.1")).isPresent();
  }

  @Test
  void oneClientNeverKeepsTheOwnerOutHoweverLongItGuesses() {
    Instant end = clock.instant().plus(Duration.ofDays(3));
    while (clock.instant().isBefore(end)) {
      throttle.attempt("admin", "192.0.2.1").ifPresent(clock::pass);
    }
    assertThat(throttle.attempt("admin", "192.0.2.2")).isEmpty();
    assertThat(throttle.attempt("admin", "")).as("at this machine").isEmpty();
  }

  @Test
  void pausesAnAccountThatManyClientsGuessAt() {
    for (int i = 0; i < 50; i++) {
      assertThat(throttle.attempt("admin", "192.0.2." + i)).isEmpty();
    }
    assertThat(throttle.attempt("admin", "192.0.2.200")).contains(Duration.ofSeconds(30));
    assertThat(throttle.attempt("bo", "192.0.2.200")).isEmpty();
  }

  @Test
  void ownersSuccessDoesNotHelpManyClientsThatGuess() {
    for (int i = 0; i < 49; i++) {
      throttle.attempt("admin", "192.0.2." + i);
    }
    assertThat(throttle.attempt("admin", "192.0.2.100")).isEmpty();
    throttle.succeeded("admin", "192.0.2.100");
    assertThat(throttle.attempt("admin", "192.0.2.101")).isEmpty();
    assertThat(throttle.attempt("admin", "192.0.2.102")).isPresent();
  }

  @Test
  void attemptsDuringAPauseLeaveNothingBehind() {
    for (int i = 0; i < 20; i++) {
      throttle.attempt("name" + i, "192.0.2.1");
    }
    int size = throttle.size();
    throttle.attempt("another", "192.0.2.1");
    assertThat(throttle.size()).isEqualTo(size);
  }

  @Test
  void forgetsFailuresAfterAnHour() {
    fail("anna", "", 4);
    clock.pass(Duration.ofMinutes(61));
    fail("anna", "", 5);
  }

  @Test
  void staysBounded() {
    for (int i = 0; i < 30_000; i++) {
      throttle.attempt("name" + i, "");
    }
    assertThat(throttle.size()).isLessThanOrEqualTo(10_000);
  }

  private void fail(String account, String client, int times) {
    for (int i = 0; i < times; i++) {
      Optional<Duration> pause = throttle.attempt(account, client);
      assertThat(pause).as("attempt %d", i + 1).isEmpty();
    }
  }
}
