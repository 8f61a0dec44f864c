package se.meetmalmo.intake.core.internal.web;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;
import se.meetmalmo.platform.web.Wording;

/** The pages' texts, names and dates in one reader's language. Thread-safe. */
public final class Words extends Wording {
  private static final Texts TEXTS = Texts.beside(Words.class);
  private static final Pattern IDEA =
      Pattern.compile("M-\\d{4}-\\d{6,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public Words(Language language) {
    super(TEXTS, language);
  }

  /**
   * A text about an idea or a question: {@code {0}} is the word for it, {@code {1}} the same as the
   * one that was spoken of before («idé», «idén»); what else it takes comes after.
   */
  public String say(Submission.Kind kind, String key, Object... more) {
    Object[] arguments =
        Stream.concat(Stream.of(get("noun." + kind), get("noun." + kind + ".the")), Stream.of(more))
            .toArray();
    return get(key, arguments);
  }

  /** The text for staff who write for somebody else, where there is one of its own. */
  public String to(boolean staff, String key) {
    return staff && TEXTS.has(key + ".staff") ? get(key + ".staff") : get(key);
  }

  /** Title of a step. */
  public String event(Step step) {
    boolean untried = step.type() == IdeaEvent.Type.RECEIVED && step.to() == Status.RECEIVED;
    return get("event." + step.type().word() + (untried ? ".untried" : ""));
  }

  /** Whether a text names an idea of this portal: its id or its case number. */
  public static boolean isIdea(String name) {
    return IDEA.matcher(name).matches();
  }

  /** Who did it: an account's name, or a role that is no account. */
  public String by(String name) {
    return get("by", name("actor", name));
  }

  /** Name and organisation of a sender. */
  public String sender(Submission.Submitter sender) {
    return Stream.of(sender.name(), sender.organisation().name())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  public String organisation(Submission.Organisation organisation) {
    String kind = get("organisation." + organisation.kind());
    return organisation.name().isEmpty() ? kind : organisation.name() + " (" + kind + ")";
  }

  public String status(Status status) {
    return get("status." + status);
  }

  /** What the tag of a status means: a colour and shape of the portal's five. */
  public static String meaning(Status status) {
    return switch (status) {
      case RECEIVED, SCREENING, STAFFING -> "info";
      case ACCEPTED, IN_GROUP, REPORTED, PUBLISHED, CONNECTED -> "ok";
      case PAUSED -> "wait";
      case DECLINED -> "stop";
      case REFERRED, WITHDRAWN -> "idle";
    };
  }

  /** What the tag of an outcome means. */
  public static String meaning(Outcome outcome) {
    return switch (outcome) {
      case PROCEED -> "ok";
      case REVIEW -> "wait";
      case REFER, REJECT -> "stop";
      case UNDECIDED -> "idle";
    };
  }
}
