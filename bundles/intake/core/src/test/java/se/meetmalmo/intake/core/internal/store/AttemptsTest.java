package se.meetmalmo.intake.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private final AtomicInteger attempts = new AtomicInteger();

  private void fail(int times, String state) {
    Attempts.run(
        () -> {
          if (attempts.incrementAndGet() <= times) {
            throw new PersistenceException(new SQLException("no", state));
          }
        });
  }

  @Test
  void triesAgainWhatGaveWayToAnother() {
    fail(2, "40XL1");

    assertThat(attempts).hasValue(3);
  }

  @Test
  void givesUpInTheEnd() {
    assertThatThrownBy(() -> fail(9, "40001")).isInstanceOf(PersistenceException.class);
    assertThat(attempts).hasValue(4);
  }

  @Test
  void triesNothingElseAgain() {
    assertThatThrownBy(() -> fail(9, "23505")).isInstanceOf(PersistenceException.class);
    assertThat(attempts).hasValue(1);
  }
}
