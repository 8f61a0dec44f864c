package se.meetmalmo.communications.core.internal.plan.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.PlanQuery;
import se.meetmalmo.communications.plan.PlanStep;
import se.meetmalmo.platform.Page;

/** Keeps the plan. Each method is one transaction, with its event where it says so. */
public interface PlanStore {
  /** Type of the event that an activity leaves which has been added or changed. */
  String CHANGED = "ActivityChanged";

  /** Type of the event of one that is out now. */
  String PUBLISHED = "ActivityPublished";

  /** Type of the event of one that is out no more. */
  String TAKEN_BACK = "ActivityTakenBack";

  /**
   * Adds it with its event, unless something of the same origin is there.
   *
   * @param originId id of the event that raised it, or its own
   * @return as it is kept; empty when there is one of that origin
   */
  Optional<Activity> add(Activity added, String originId, PlanStep step);

  /** What is to be written of one that is there. */
  record Change(Activity now, PlanStep step, String event) {}

  /**
   * Changes one with its event.
   *
   * @param expectedVersion or -1 for whichever
   * @param change what becomes of it; may throw, then nothing is changed
   * @throws se.meetmalmo.platform.NotFoundException when there is no such activity
   * @throws se.meetmalmo.platform.ConflictException when it is at another version; its member
   *     {@code current} is the activity as it is
   */
  Activity change(String id, long expectedVersion, Function<Activity, Change> change);

  /** With its steps. */
  Optional<Activity> find(String id);

  /** Without steps. */
  Page<Activity> list(PlanQuery query);

  /** Those that are out, published last first, without steps. */
  List<Activity> out(int most);

  /** Those about a subject that are not dropped, without steps. */
  List<Activity> about(String subject);

  List<Audience> audiences();

  /** Adds or replaces. */
  void keep(Audience audience);
}
