package se.meetmalmo.knowledgebank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;

/**
 * Work that is under way and what has been learned. Thread-safe. Each method is one transaction
 * unless it says otherwise; what is returned is durable.
 *
 * <p>A conflict of versions is a {@link se.meetmalmo.platform.ConflictException} whose member
 * {@code changes} says what others have written since, and {@code version} what to send next.
 */
@ProviderType
public interface KnowledgeBank {
  /** Those who see drafts and owners' addresses. */
  Set<String> READERS =
      Set.of(
          Roles.COORDINATOR,
          Roles.OPERATOR,
          Roles.PROJECT_LEADER,
          Roles.DEPUTY_PROJECT_LEADER,
          Roles.COMMUNICATOR);

  /** Those who write and publish. */
  Set<String> WRITERS = Set.of(Roles.COORDINATOR, Roles.OPERATOR);

  /** For {@code expectedVersion}: whichever. */
  long ANY_VERSION = -1;

  /**
   * Initiatives and how many there are of each kind. Answers from memory; what another node has
   * written may come a moment later.
   */
  InitiativeListing list(InitiativeQuery query, Actor reader);

  /** All about one; empty when there is none or the reader may not know of it. */
  Optional<InitiativeEntry> show(String initiativeId, Actor reader);

  /** The initiative that a result or a lesson belongs to, where the reader may see both. */
  Optional<String> initiativeOf(String experienceId, Actor reader);

  /** How many results and lessons may be read by anyone. */
  long publishedExperiences();

  /**
   * Writes down an initiative.
   *
   * @throws se.meetmalmo.platform.ConflictException when its source has one with that external id
   */
  Initiative create(NewInitiative initiative, Actor by);

  /**
   * Says something else of an initiative, which confirms it too.
   *
   * @param expectedVersion that was seen, or {@link #ANY_VERSION}
   * @throws se.meetmalmo.platform.NotFoundException when there is no such initiative
   * @throws se.meetmalmo.platform.ConflictException when somebody has changed it meanwhile
   */
  Initiative update(String initiativeId, InitiativeProfile profile, long expectedVersion, Actor by);

  /**
   * Publishes an initiative or takes it back; nothing happens when it is so already.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such initiative
   * @throws se.meetmalmo.platform.ConflictException when somebody has changed it meanwhile
   */
  Initiative setState(String initiativeId, State state, long expectedVersion, Actor by);

  /**
   * Adds a result or a lesson, as a draft until it is {@link #review reviewed}.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such initiative
   */
  ExperienceEntry add(String initiativeId, Experience experience, Actor by);

  /**
   * Says something else of a result or a lesson, which stays of its kind and in its state.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such one
   * @throws se.meetmalmo.platform.ConflictException when somebody has changed it meanwhile
   */
  ExperienceEntry change(String experienceId, Experience said, long expectedVersion, Actor by);

  /**
   * Publishes a result or a lesson after review, or takes it back.
   *
   * @param by a coordinator
   * @throws se.meetmalmo.platform.NotFoundException when there is no such one
   * @throws se.meetmalmo.platform.ConflictException when somebody has changed it meanwhile
   */
  ExperienceEntry review(String experienceId, State state, long expectedVersion, Actor by);

  /**
   * Takes over what a working group reports, with results and lessons, in one transaction; the same
   * group again brings it up to date, and what it had reported before and does not report now is
   * taken back. Fields that others have written since, what they have added and what they have
   * taken back stay so; but a name that the group takes back is gone.
   *
   * @param by a coordinator, whose doing it is that all of it is published at once; by anybody else
   *     of the staff, or {@link Actor#SYSTEM}, it stays a draft until it is reviewed
   */
  InitiativeEntry publish(GroupReport report, Actor by);

  /**
   * A private link by which the owner confirms that an initiative is as it says; for a message.
   * Opens for 90 days; every link of an initiative opens the same.
   *
   * @return the secret, given this once
   * @throws se.meetmalmo.platform.NotFoundException when there is no such initiative
   */
  String issueReviewLink(String initiativeId, Actor by);

  /** What such a link is about; empty when the secret opens nothing. */
  Optional<Initiative> review(String secret);

  /**
   * The owner's word, by private link, that all is as it says.
   *
   * @throws se.meetmalmo.platform.NotFoundException when the secret opens nothing
   */
  Initiative confirm(String secret);

  /**
   * Somebody's word for the owner that all is as it says.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such initiative
   */
  Initiative confirm(String initiativeId, Actor by);

  /**
   * Has every owner asked whose initiative is due: a {@link InitiativeEvent.Kind#REVIEW_DUE} each,
   * a transaction each. Asked again at the same or a later time, or by two nodes at once, each
   * question goes out once; after an absence it catches up.
   *
   * @return how many were asked
   */
  int askOwners(Instant now);

  /**
   * Results and lessons that bear on what somebody writes, the nearest first, at most five; empty
   * when none is near, and where no search is installed.
   */
  List<BearingLesson> lessonsFor(String title, String text, Actor reader);
}
