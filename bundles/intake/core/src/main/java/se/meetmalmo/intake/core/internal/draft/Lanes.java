package se.meetmalmo.intake.core.internal.draft;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets those that want the same draft in one after another, before they take a connection: waiting
 * for each other's rows they could else hold every connection that the one in front still needs.
 * Thread-safe.
 */
final class Lanes {
  private static final int COUNT = 64;

  private final Lock[] locks =
      IntStream.range(0, COUNT).mapToObj(n -> new ReentrantLock(true)).toArray(Lock[]::new);

  <R> R in(String secret, Supplier<R> task) {
    Lock lock = locks[Math.floorMod(secret.hashCode(), COUNT)];
    lock.lock();
    try {
      return task.get();
    } finally {
      lock.unlock();
    }
  }
}
