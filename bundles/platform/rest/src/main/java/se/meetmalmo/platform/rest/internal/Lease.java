package se.meetmalmo.platform.rest.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.ws.rs.NotFoundException;
import org.apache.cxf.jaxrs.lifecycle.ResourceProvider;
import org.apache.cxf.message.Message;

/**
 * The service behind a resource class, which may go and come back. While it is away requests wait
 * for it a short while (a component that is made anew is back at once), then get 404. Thread-safe.
 */
final class Lease implements ResourceProvider {
  static final long RETURN_MILLIS = 500;
  static final long END_MILLIS = 10_000;
  private final Class<?> type;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Object service;
  private int inUse;

  Lease(Object service) {
    this.type = service.getClass();
    this.service = service;
  }

  Class<?> type() {
    return type;
  }

  boolean isThere() {
    lock.lock();
    try {
      return service != null;
    } finally {
      lock.unlock();
    }
  }

  void renew(Object next) {
    lock.lock();
    try {
      service = next;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the service out of use and waits for the requests that it is serving.
   *
   * @return whether they ended in time
   */
  boolean end(Object gone) {
    lock.lock();
    try {
      if (service == gone) {
        service = null;
      }
      return await(END_MILLIS, () -> inUse == 0 || service != null);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Object getInstance(Message message) {
    lock.lock();
    try {
      if (!await(RETURN_MILLIS, () -> service != null)) {
        throw new NotFoundException();
      }
      if (message != null) {
        inUse++;
      }
      return service;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void releaseInstance(Message message, Object instance) {
    if (message == null || instance == null) {
      return;
    }
    lock.lock();
    try {
      inUse--;
      if (inUse == 0) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean await(long millis, java.util.function.BooleanSupplier condition) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      while (!condition.getAsBoolean() && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return condition.getAsBoolean();
  }

  @Override
  public Class<?> getResourceClass() {
    return type;
  }

  @Override
  public boolean isSingleton() {
    return true;
  }
}
