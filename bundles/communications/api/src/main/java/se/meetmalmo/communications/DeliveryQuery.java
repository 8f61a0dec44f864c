package se.meetmalmo.communications;

import java.util.List;
import java.util.Objects;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Validation;

/**
 * Which deliveries are asked for; newest first.
 *
 * @param subject {@code idea:018f...}, or the mere id; empty for any
 * @param channel empty for any
 * @param states empty for any
 */
public record DeliveryQuery(
    String subject, String channel, List<DeliveryState> states, PageRequest page) {
  /** Characters of a subject. */
  public static final int SUBJECT_LENGTH = 150;

  public DeliveryQuery {
    subject = Objects.requireNonNullElse(subject, "").strip();
    channel = Objects.requireNonNullElse(channel, "").strip();
    states = List.copyOf(states);
    Objects.requireNonNull(page);
    new Validation()
        .atMost("subject", subject, SUBJECT_LENGTH)
        .atMost("channel", channel, 20)
        .orThrow();
  }

  /** What one subject's people were told. */
  public static DeliveryQuery about(String subject, PageRequest page) {
    return new DeliveryQuery(subject, "", List.of(), page);
  }
}
