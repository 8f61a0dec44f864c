package se.meetmalmo.platform.rest.internal.http;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one client may ask of the platform.
 *
 * @param maxBody bytes of a request's body
 * @param maxImport bytes of an import's body
 * @param writes of an address that has not signed in
 * @param requests of an address, all kinds
 * @param trustedProxies addresses whose forwarding headers are believed
 */
public record Limits(
    long maxBody, long maxImport, Rate writes, Rate requests, Set<String> trustedProxies) {
  /** As many a minute in the long run, and so many at once. */
  public record Rate(int perMinute, int burst) {
    public Rate {
      if (perMinute < 1 || burst < 1) {
        throw new IllegalArgumentException("A rate of " + perMinute + " with burst " + burst);
      }
    }
  }

  public Limits {
    trustedProxies =
        trustedProxies.stream().map(Addresses::normal).collect(Collectors.toUnmodifiableSet());
  }
}
