package se.meetmalmo.platform.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DebounceTest {
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void runsOnceForChangesInARow() throws InterruptedException {
    Debounce changes = new Debounce(this::run);
    for (int i = 0; i < 10; i++) {
      changes.happened();
    }
    mayEnd.countDown();
    assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
    changes.close();
    assertThat(runs).hasValue(1);
  }

  @Test
  void dropsWhatIsDelayedWhenClosed() {
    Debounce changes = new Debounce(this::run);
    changes.happened();
    changes.close();
    assertThat(changes.settled()).as("nothing waits to be run").isTrue();
    changes.happened();
    assertThat(changes.settled()).as("nor ever will").isTrue();
    assertThat(runs).hasValue(0);
  }

  @Test
  void closesWhenWhatRunsHasEnded() throws InterruptedException {
    Debounce changes = new Debounce(this::run);
    changes.happened();
    assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
    AtomicBoolean endedBefore = new AtomicBoolean();
    Thread closing =
        new Thread(
            () -> {
              changes.close();
              endedBefore.set(runs.get() == 1);
            });
    closing.start();
    while (closing.isAlive() && closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    mayEnd.countDown();
    closing.join(5_000);
    assertThat(endedBefore).isTrue();
  }

  private void run() {
    entered.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    runs.incrementAndGet();
  }
}
