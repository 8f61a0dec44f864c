package se.meetmalmo.communications.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to reach people or systems; a service with the property below, there only while it is
 * configured. One thread calls it at a time. It sets time limits, so that it answers within a
 * minute. Whatever it throws counts as {@link Outcome.Unknown}.
 */
@ConsumerType
public interface Channel {
  /** Service property, required: the kind, at most 20 characters: {@code mail}. */
  String KIND = "meet.channel";

  Outcome send(Letter letter);
}
