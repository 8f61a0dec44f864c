package se.meetmalmo.platform.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.junit.jupiter.api.Test;

class SwapTest {
  /** Comes and goes. */
  @Path("/api/guest")
  @PermitAll
  public static final class Guest {
    @GET
    public String get() {
      return "guest";
    }
  }

  /** Takes its time. */
  @Path("/api/slow")
  @PermitAll
  public static final class Slow {
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);

    @GET
    public String get() throws InterruptedException {
      entered.countDown();
      mayEnd.await(10, TimeUnit.SECONDS);
      return "done";
    }
  }

  /** CXF refuses it: its template is no regular expression. */
  @Path("/api/bad/{id: [}")
  public static final class Bad {
    @GET
    @PermitAll
    public String get() {
      return "";
    }
  }

  @Test
  void failsNoRequestWhileGenerationsChange() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(4);
    AtomicBoolean swapping = new AtomicBoolean(true);
    try (Served served = new Served(new ThingResource()).started()) {
      List<Future<List<Integer>>> readers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        readers.add(clients.submit(() -> readWhile(swapping, served)));
      }
      for (int i = 0; i < 30; i++) {
        Guest guest = new Guest();
        served.generations.add(guest);
        served.generations.renew();
        served.generations.remove(guest);
        served.generations.renew();
      }
      swapping.set(false);
      for (Future<List<Integer>> reader : readers) {
        assertThat(reader.get()).isNotEmpty().containsOnly(200);
      }
      assertThat(served.generations.current().get().number()).isEqualTo(61);
    } finally {
      clients.shutdownNow();
    }
  }

  private static List<Integer> readWhile(AtomicBoolean condition, Served served) {
    List<Integer> statuses = new ArrayList<>();
    while (condition.get()) {
      statuses.add(served.get("/api/things").statusCode());
    }
    return statuses;
  }

  @Test
  void finishesWhatIsBeingServed() throws Exception {
    Slow slow = new Slow();
    ExecutorService threads = Executors.newCachedThreadPool();
    try (Served served = new Served(new ThingResource(), slow).started()) {
      Future<Integer> answer = threads.submit(() -> served.get("/api/slow").statusCode());
      assertThat(slow.entered.await(5, TimeUnit.SECONDS)).isTrue();
      Thread removal = new Thread(() -> served.generations.remove(slow));
      removal.start();
      while (removal.isAlive() && removal.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      assertThat(served.get("/api/slow").statusCode()).isEqualTo(404);
      assertThat(removal.isAlive()).isTrue();
      served.generations.renew();
      slow.mayEnd.countDown();
      assertThat(answer.get()).isEqualTo(200);
      removal.join(5_000);
      assertThat(removal.isAlive()).isFalse();
      assertThat(served.get("/api/slow").statusCode()).isEqualTo(404);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void goesOnWithComponentThatWasMadeAnew() {
    Guest first = new Guest();
    try (Served served = new Served(first).started()) {
      served.generations.remove(first);
      served.generations.add(new Guest());
      assertThat(served.get("/api/guest").statusCode()).isEqualTo(200);
      served.generations.renew();
      assertThat(served.generations.current().get().number()).isEqualTo(1);
    }
  }

  @Test
  void leavesOutWhatCannotBeServed() {
    try (Served served = new Served(new ThingResource(), new Bad()).started()) {
      assertThat(served.get("/api/things").statusCode()).isEqualTo(200);
      assertThat(served.generations.current().get().resources())
          .containsExactly(ThingResource.class);
    }
  }
}
