package se.meetmalmo.communications.core.internal.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.Finding;
import se.meetmalmo.communications.plan.Talk;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/** When an activity may go where. What is external goes out by two people: author, approver. */
final class Moves {
  private Moves() {}

  static void checkOpen(Activity activity) {
    if (!activity.status().isOpen()) {
      throw new ConflictException(
          "Activity %s is %s: take it back to DRAFT before you change it"
              .formatted(activity.id(), activity.status()),
          List.of(ActivityStatus.DRAFT.name()));
    }
  }

  /** Whether what the texts say must hold there. */
  static boolean isHeldToTruth(ActivityStatus to) {
    return to == ActivityStatus.APPROVED || to == ActivityStatus.PUBLISHED;
  }

  static void check(
      Activity before, ActivityStatus to, String note, List<Finding> findings, Actor by) {
    if (!before.status().next().contains(to)) {
      throw refused(
          before,
          "is %s and can go to %s only, not to %s"
              .formatted(before.status(), names(before.status().next()), to));
    }
    new Validation()
        .check(
            !note.isEmpty() || !before.status().needsNote(to),
            FieldError.of("note", "required", "is required"))
        .orThrow();
    if (isHeldToTruth(to)) {
      checkWhole(before, findings);
    }
    if (to == ActivityStatus.APPROVED && before.external()) {
      checkTwo(before, by);
    }
    if (to == ActivityStatus.PUBLISHED && by.equals(Actor.SYSTEM)) {
      throw refused(before, "is published by a person only");
    }
  }

  private static void checkWhole(Activity activity, List<Finding> findings) {
    ActivityContent said = activity.content();
    if (said.owner().isEmpty() || said.day() == null) {
      throw refused(activity, "has nobody who answers for it, or no day");
    }
    if (Talk.isOne(said) && said.begins() == null) {
      throw refused(activity, "has no time of day, to which both sides can be invited");
    }
    if (said.texts().isEmpty() && said.kind().needsText()) {
      throw refused(activity, "says nothing yet: it has no text");
    }
    List<String> blocking =
        findings.stream()
            .filter(Finding::blocks)
            .map(finding -> finding.code() + " in " + String.join(", ", finding.places()))
            .toList();
    if (!blocking.isEmpty()) {
      throw refused(activity, "says what is not so: " + String.join("; ", blocking));
    }
  }

  private static void checkTwo(Activity activity, Actor by) {
    if (activity.authors().isEmpty()) {
      throw refused(activity, "was raised by an event and nobody has taken it on yet");
    }
    if (activity.authors().contains(by.name()) || activity.content().owner().equals(by.name())) {
      throw refused(
          activity,
          "goes outside the city: somebody who has not written in it and does not answer for it"
              + " must approve it, not "
              + by.name());
    }
  }

  private static ConflictException refused(Activity activity, String why) {
    return new ConflictException(
        "Activity %s %s".formatted(activity.id(), why), names(activity.status().next()));
  }

  private static List<String> names(Set<ActivityStatus> statuses) {
    return new TreeSet<>(statuses).stream().map(Enum::name).collect(Collectors.toList());
  }

  static Activity moved(Activity before, ActivityStatus to, Instant now, Actor by) {
    return new Activity(
        before.id(),
        before.content(),
        to,
        before.origin(),
        before.external(),
        before.authors(),
        approver(before, to, by),
        to == ActivityStatus.PUBLISHED ? now : to.isOut() ? before.publishedAt() : null,
        now,
        by.name(),
        before.version(),
        List.of());
  }

  private static String approver(Activity before, ActivityStatus to, Actor by) {
    return switch (to) {
      case APPROVED -> by.name();
      case PUBLISHED, EVALUATED -> before.approvedBy();
      case IDEA, DRAFT, DROPPED -> "";
    };
  }

  static String event(Activity before, ActivityStatus to) {
    if (to == ActivityStatus.PUBLISHED) {
      return PlanStore.PUBLISHED;
    }
    return before.status() == ActivityStatus.PUBLISHED && to == ActivityStatus.DRAFT
        ? PlanStore.TAKEN_BACK
        : PlanStore.CHANGED;
  }
}
