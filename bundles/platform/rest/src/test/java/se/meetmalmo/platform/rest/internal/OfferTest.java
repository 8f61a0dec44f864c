package se.meetmalmo.platform.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import se.meetmalmo.platform.rest.internal.http.Answers;
import se.meetmalmo.platform.rest.internal.http.Limits;

class OfferTest {
  private final Limits limits =
      new Limits(1, 1, new Limits.Rate(1, 1), new Limits.Rate(1, 1), Set.of());
  private final Generations generations = new Generations(() -> limits, new Answers());
  private final AtomicInteger held = new AtomicInteger();
  private Runnable meanwhile = () -> {};
  private final Offer offer = new Offer(context(), reference());

  @AfterEach
  void close() {
    generations.close();
  }

  @Test
  void isPublishedOnceAndGivenBackOnce() {
    offer.take(generations);
    offer.take(generations);
    assertThat(held).hasValue(1);
    generations.renew();
    assertThat(generations.current().get().resources()).containsExactly(ThingResource.class);
    offer.withdraw(generations);
    assertThat(held).hasValue(0);
  }

  @Test
  void isNotPublishedWhenItIsWithdrawnWhileItIsTaken() throws InterruptedException {
    Thread withdrawal = new Thread(() -> offer.withdraw(generations));
    meanwhile =
        () -> {
          meanwhile = () -> {};
          withdrawal.start();
          while (withdrawal.isAlive() && withdrawal.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
          }
        };
    offer.take(generations);
    withdrawal.join();
    generations.renew();
    assertThat(generations.current().get()).as("nothing to serve").isNull();
    assertThat(held).hasValue(0);
  }

  private BundleContext context() {
    ThingResource service = new ThingResource();
    return fake(
        BundleContext.class,
        method ->
            switch (method) {
              case "getService" -> {
                held.incrementAndGet();
                yield service;
              }
              case "ungetService" -> held.decrementAndGet() >= 0;
              default -> throw new UnsupportedOperationException(method);
            });
  }

  /** Between fetching the service and publishing it somebody asks what kind it is. */
  @SuppressWarnings("unchecked")
  private ServiceReference<Object> reference() {
    return fake(
        ServiceReference.class,
        method -> {
          meanwhile.run();
          return "true";
        });
  }

  private static <T> T fake(Class<T> type, java.util.function.Function<String, Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.apply(method.getName())));
  }
}
