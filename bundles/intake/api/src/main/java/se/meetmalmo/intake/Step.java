package se.meetmalmo.intake;

import java.time.Instant;

/**
 * One thing that has happened to an idea.
 *
 * @param number from 1, without gaps; the event of the journal names its step by it
 * @param from the status before; of the first step, {@link Status#RECEIVED}
 * @param to the status after it
 * @param by name of the account, {@code system} or {@code submitter}; empty where the reader may
 *     not know the account
 * @param reason in plain words, for the sender; of a question the question, of an answer what the
 *     sender wrote; empty when there is none. It is kept with the idea, never in the journal
 * @param overrules whether it goes against a referral by the rule set: {@link #by} says who did
 *     that, {@link #reason} why
 */
public record Step(
    int number,
    IdeaEvent.Type type,
    Status from,
    Status to,
    Instant at,
    String by,
    String reason,
    boolean overrules) {
  /** In {@link #by}: the platform itself. */
  public static final String SYSTEM = "system";

  /** In {@link #by}: whoever handed the idea in. */
  public static final String SUBMITTER = "submitter";

  /** One that overrules nothing. */
  public Step(
      int number,
      IdeaEvent.Type type,
      Status from,
      Status to,
      Instant at,
      String by,
      String reason) {
    this(number, type, from, to, at, by, reason, false);
  }

  /** For readers who are not to know the account. */
  Step nameless() {
    return by.equals(SYSTEM) || by.equals(SUBMITTER) ? this : nobodys();
  }

  /** For readers who are not to know who did it at all. */
  Step nobodys() {
    return new Step(number, type, from, to, at, "", reason, overrules);
  }

  /** The same, against a referral by the rule set. */
  public Step overruling() {
    return new Step(number, type, from, to, at, by, reason, true);
  }

  /** The same with another reason. */
  public Step because(String said) {
    return new Step(number, type, from, to, at, by, said, overrules);
  }
}
