package se.meetmalmo.search.lucene.internal;

import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import se.meetmalmo.search.lucene.internal.index.Generation;
import se.meetmalmo.search.lucene.internal.index.Shelf;

/** The generation that answers; nobody closes it while it is used. Thread-safe. */
final class Answering {
  private final Shelf shelf;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  // guarded by lock
  private Generation current;

  Answering(Shelf shelf) {
    this.shelf = shelf;
    this.current = shelf.open();
  }

  /** Something that uses a generation. */
  interface Use<T> {
    T of(Generation generation);
  }

  /** Something that changes a generation. */
  interface Change {
    void in(Generation generation);
  }

  <T> T ask(Use<T> use) {
    lock.readLock().lock();
    try {
      return use.of(current);
    } finally {
      lock.readLock().unlock();
    }
  }

  void change(Change change) {
    ask(
        generation -> {
          change.in(generation);
          return generation;
        });
  }

  /**
   * Puts another in its place, now and after a restart.
   *
   * @return the one that answered so far; nobody uses it any more
   */
  Generation replace(Generation fresh) throws IOException {
    lock.writeLock().lock();
    try {
      Generation old = current;
      shelf.name(fresh);
      current = fresh;
      return old;
    } finally {
      lock.writeLock().unlock();
    }
  }

  void close() throws IOException {
    lock.writeLock().lock();
    try {
      current.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
