package se.meetmalmo.communications.core.internal.web;

import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.Told;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;
import se.meetmalmo.platform.web.Wording;

/** The pages' texts in one reader's language. Thread-safe. */
public final class Words extends Wording {
  private static final Texts TEXTS = Texts.beside(Words.class);

  public Words(Language language) {
    super(TEXTS, language);
  }

  /** A kind of message in the reader's words; its name where nobody has given it any. */
  public String kind(String kind) {
    String known = maybe("kind." + kind);
    return known.isEmpty() ? kind : known;
  }

  /** What became of a message, for the person it went to. */
  public String told(Told message) {
    return message.server().isEmpty() || message.state() == DeliveryState.BOUNCED
        ? get("told." + message.state())
        : get("told.SENT.by", message.server());
  }

  /** How a state looks. */
  public static String meaning(DeliveryState state) {
    return switch (state) {
      case SENT -> "ok";
      case PLANNED, SENDING -> "info";
      case RETRY -> "wait";
      case PARKED, BOUNCED -> "stop";
      case NO_CHANNEL, SUPPRESSED -> "idle";
    };
  }
}
