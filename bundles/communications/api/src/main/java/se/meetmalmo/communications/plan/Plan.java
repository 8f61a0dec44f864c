package se.meetmalmo.communications.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Roles;

/**
 * The communications plan. Thread-safe. Each method is one transaction; those that somebody may not
 * do throw {@link se.meetmalmo.platform.ForbiddenException}.
 */
@ProviderType
public interface Plan {
  /** Those who see the plan. */
  Set<String> READERS =
      Set.of(
          Roles.COMMUNICATOR,
          Roles.COORDINATOR,
          Roles.PROJECT_LEADER,
          Roles.DEPUTY_PROJECT_LEADER,
          Roles.DIRECTOR,
          Roles.OPERATOR);

  /** Those who write in it, approve and publish. */
  Set<String> WRITERS =
      Set.of(
          Roles.COMMUNICATOR, Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER);

  /** By day, those without a day last; without steps. */
  Page<Activity> list(PlanQuery query, Actor reader);

  /** Empty when there is no such activity. */
  Optional<Activity> find(String id, Actor reader);

  /**
   * Adds a draft; without any text an idea.
   *
   * @throws se.meetmalmo.platform.InvalidInputException names a fact or an audience that is not
   *     known
   */
  Activity add(ActivityContent content, Actor by);

  /**
   * Changes what is an idea or a draft; with a text in it an idea becomes a draft.
   *
   * @param expectedVersion that was seen, or -1 for whichever
   * @throws se.meetmalmo.platform.NotFoundException when there is no such activity
   * @throws se.meetmalmo.platform.ConflictException when it is approved or out, or somebody else
   *     has changed it: its member {@code current} is what they have made of it
   */
  Activity change(String id, ActivityContent content, long expectedVersion, Actor by);

  /**
   * Moves it on, or back.
   *
   * @param note why, or what came of it; required where {@link ActivityStatus#needsNote} says so
   * @param expectedVersion that was seen, or -1 for whichever
   * @throws se.meetmalmo.platform.ConflictException says why it can't go there: the status does not
   *     allow it, {@code by} has written in what is external, nobody answers for it, a finding
   *     blocks it, or somebody else has changed it
   */
  Activity move(String id, ActivityStatus to, String note, long expectedVersion, Actor by);

  /** What its texts say otherwise than the platform or each other; the grave first. */
  List<Finding> check(String id, Actor reader);

  /** Its texts as they would be read now, whether or not it is out. */
  List<PublishedItem> preview(String id, Actor reader);

  /** In the order of their keys, with how many they are now. */
  List<AudienceReach> audiences(Actor reader);

  /** Adds an audience, or changes one. */
  Audience keep(Audience audience, Actor by);

  /** The ready-made plans. */
  List<PlanTemplate> templates(Actor reader);

  /**
   * Adds the activities of a ready-made plan as drafts and ideas of the one who does it.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such template
   */
  List<Activity> apply(String template, LocalDate start, Actor by);
}
