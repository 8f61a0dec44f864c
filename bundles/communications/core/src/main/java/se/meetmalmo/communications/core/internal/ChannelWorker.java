package se.meetmalmo.communications.core.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of one channel: sends whenever there is something, and looks now and then. */
final class ChannelWorker {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelWorker.class);
  private static final long LOOK_SECONDS = 5;
  private static final long END_SECONDS = 90;
  private final ChannelSender sender;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private boolean woken;
  private boolean running = true;

  ChannelWorker(String kind, ChannelSender sender) {
    this.sender = sender;
    this.thread = new Thread(this::run, "meet-channel-" + kind);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void wake() {
    lock.lock();
    try {
      woken = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  ChannelSender sender() {
    return sender;
  }

  /** Returns once the channel is no longer called, or has taken very long over its last message. */
  void stop() {
    sender.stop();
    lock.lock();
    try {
      running = false;
      news.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (isRunning()) {
      if (!isPassed()) {
        await();
      }
    }
    try {
      sender.release();
    } catch (RuntimeException e) {
      LOG.debug("The lease is left to run out", e);
    }
  }

  private boolean isPassed() {
    try {
      return sender.pass();
    } catch (RuntimeException e) {
      LOG.warn("{} could not go on; tries again in {} s", thread.getName(), LOOK_SECONDS, e);
      return false;
    }
  }

  private boolean isRunning() {
    lock.lock();
    try {
      return running;
    } finally {
      lock.unlock();
    }
  }

  private void await() {
    lock.lock();
    try {
      if (running && !woken) {
        boolean signalled = news.await(LOOK_SECONDS, TimeUnit.SECONDS);
        LOG.trace("{} looks again, woken: {}", thread.getName(), signalled);
      }
      woken = false;
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
