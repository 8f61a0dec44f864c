package se.meetmalmo.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Page;

/**
 * Takes ideas in, and keeps them along their way. Thread-safe. What is returned is durable: row and
 * event were written in one transaction.
 */
@ProviderType
public interface Intake {
  /**
   * Judges the submission by the rule set in force and takes it in.
   *
   * @param by {@link Actor#ANONYMOUS} for the public; a coordinator for {@link Origin#PHONE} and
   *     the like
   * @throws se.meetmalmo.platform.InvalidInputException names what is missing
   */
  Receipt submit(Submission submission, Origin origin, Actor by);

  /** What {@link #submit} would say is missing; empty when it is complete. */
  List<se.meetmalmo.platform.FieldError> missing(Submission submission, Origin origin);

  /** By id or case number. */
  Optional<Idea> find(String idOrCaseNumber);

  Page<IdeaSummary> list(IdeaQuery query);

  /** How many ideas there are in each status. */
  Map<Status, Long> counts();

  /**
   * What has happened to an idea, oldest first.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   */
  List<Step> history(String id);

  /** The submitter's own view; empty when the secret opens nothing. */
  Optional<StatusReport> status(String statusToken);

  /**
   * Withdraws by private link.
   *
   * @throws se.meetmalmo.platform.NotFoundException when the secret opens nothing
   * @throws se.meetmalmo.platform.ConflictException when it can't be withdrawn any more
   */
  StatusReport withdraw(String statusToken, String reason);

  /**
   * Decides.
   *
   * @param expectedVersion the version the coordinator has seen, or -1 for whichever
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.ConflictException when the status does not allow it (says what it
   *     allows), or somebody else has changed the idea meanwhile
   */
  Idea decide(String id, Decision decision, long expectedVersion, Actor by);

  /** The decisions that the status of an idea allows. */
  List<Decision.Action> allowed(Status status);

  /**
   * Takes in JSON lines, one submission a line, marked as imported. A broken row is refused with
   * its line number and does not stop the rest; the same {@code externalId} again brings the idea
   * up to date.
   *
   * @param progress told the number of rows done now and then
   */
  ImportReport importLines(InputStream jsonLines, Actor by, IntConsumer progress);
}
