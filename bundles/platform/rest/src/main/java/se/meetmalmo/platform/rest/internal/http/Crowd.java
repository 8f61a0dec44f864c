package se.meetmalmo.platform.rest.internal.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many requests of each client are under way: one that opens many and lets them wait must not
 * take every thread. Thread-safe.
 */
public final class Crowd {
  private final int most;
  private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

  /**
   * @param most at once, of one client
   */
  public Crowd(int most) {
    this.most = most;
  }

  /**
   * @return whether there is room; then {@link #leave} must follow
   */
  public boolean enter(String client) {
    if (underWay.merge(client, 1, Integer::sum) <= most) {
      return true;
    }
    leave(client);
    return false;
  }

  public void leave(String client) {
    underWay.computeIfPresent(client, (key, count) -> count == 1 ? null : count - 1);
  }
}
