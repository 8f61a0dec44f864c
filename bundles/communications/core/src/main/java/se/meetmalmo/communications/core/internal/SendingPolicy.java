package se.meetmalmo.communications.core.internal;

import java.time.Duration;

/**
 * How deliveries are sent.
 *
 * @param retries when to try again
 * @param lease how long a node has a channel to itself after its last message
 * @param late what was planned longer ago than this when its channel comes is not sent any more
 * @param resend whether what was perhaps sent is sent again, else it is parked
 */
record SendingPolicy(Retries retries, Duration lease, Duration late, boolean resend) {
  static final SendingPolicy STANDARD =
      new SendingPolicy(Retries.STANDARD, Duration.ofMinutes(2), Duration.ofDays(7), true);
}
