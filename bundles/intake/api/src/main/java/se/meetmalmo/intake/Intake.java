package se.meetmalmo.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Roles;

/**
 * Takes ideas in, and keeps them along their way. Thread-safe. Each method is one transaction
 * unless it says otherwise; what is returned is durable: row, step and event were written in it.
 */
@ProviderType
public interface Intake {
  /** Those whose work is with the ideas and who answer to the submitters: they read all of them. */
  Set<String> READERS =
      Set.of(
          Roles.COORDINATOR,
          Roles.PROJECT_LEADER,
          Roles.DEPUTY_PROJECT_LEADER,
          Roles.BUSINESS_PILOT);

  /**
   * Judges the submission by the rule set in force and takes it in.
   *
   * @param by {@link Actor#ANONYMOUS} for the public; a coordinator for {@link Origin#PHONE} and
   *     the like
   * @throws se.meetmalmo.platform.InvalidInputException names what is missing
   */
  Receipt submit(Submission submission, Origin origin, Actor by);

  /**
   * Takes in once what may be sent many times, from a form that is sent by a second click, from
   * another tab or to another node: the first call takes it in, every other gives the same receipt.
   *
   * @param secret of the private link, at least 256 random bits as {@link
   *     se.meetmalmo.platform.Ids#secret}
   * @throws se.meetmalmo.platform.InvalidInputException names what is missing
   */
  Receipt submitOnce(Submission submission, Origin origin, Actor by, String secret);

  /** What {@link #submit} would say is missing; empty when it is complete. Reads nothing. */
  List<FieldError> missing(Submission submission, Origin origin);

  /** The promise to those who hand in now, in days. Reads nothing. */
  int answerWithinDays();

  /**
   * One idea.
   *
   * @return {@link IdeaCase} for {@link #READERS} and {@link Actor#SYSTEM}, {@link PublicCase} for
   *     everybody else; empty when there is no such idea
   */
  Optional<CaseView> show(String idOrCaseNumber, Actor reader);

  /** The ideas that the reader may read; others than {@link #READERS} find the public ones only. */
  Page<IdeaSummary> list(IdeaQuery query, Actor reader);

  /** {@link #list} with how many ideas there are in each status. */
  Overview overview(IdeaQuery query, Actor reader);

  /** The submitter's own view by private link; empty when the secret opens nothing. */
  Optional<IdeaCase> status(String secret);

  /**
   * Withdraws by private link.
   *
   * @throws se.meetmalmo.platform.NotFoundException when the secret opens nothing
   * @throws se.meetmalmo.platform.ConflictException when it can't be withdrawn any more
   */
  IdeaCase withdraw(String secret, String reason);

  /**
   * Answers by private link what was asked with {@link Decision.Action#ASK}.
   *
   * @param text required, at most 4,000 characters
   * @throws se.meetmalmo.platform.NotFoundException when the secret opens nothing
   * @throws se.meetmalmo.platform.ConflictException when no question is open
   */
  IdeaCase answer(String secret, String text);

  /**
   * One more private link to an idea, for a message to its sender: the first can't be sent again,
   * since only its hash is kept. Every link of an idea opens the same.
   *
   * @return the secret, given this once
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   */
  String issueLink(String ideaId);

  /**
   * Decides.
   *
   * @param expectedVersion the version the coordinator has seen, or -1 for whichever
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.ConflictException when the status does not allow it (says what it
   *     allows), or somebody else has changed the idea meanwhile
   */
  IdeaCase decide(String idOrCaseNumber, Decision decision, long expectedVersion, Actor by);

  /**
   * Moves an accepted idea on, for the neighbouring domain that knows of it and answers for that
   * {@code by} may do so. Where staffing fails, a coordinator or the system pauses the idea.
   *
   * @param by a member of staff, or {@link Actor#SYSTEM}
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.ConflictException when the status does not allow it
   */
  IdeaCase advance(String ideaId, Milestone milestone, Actor by);

  /**
   * Judges an idea that no rule set could judge when it came in. One transaction to read, one to
   * write. Where it still can't be judged the idea stays as it is.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.ConflictException when it is judged already, or was changed
   *     meanwhile
   */
  IdeaCase assess(String idOrCaseNumber, Actor by);

  /**
   * {@link #assess} for all that wait for it, some at a time; those that somebody else changes at
   * that moment are left to the next time.
   *
   * @return how many could be judged
   */
  int assessUndecided(Actor by);

  /**
   * Takes in JSON lines, one submission a line, marked as imported; a transaction for some hundred.
   * A broken row is refused with its line number and does not stop the rest. The same {@code
   * externalId} again brings the idea up to date until somebody has decided about it; from then on
   * a row that says something else is refused.
   *
   * @param progress told the number of rows done now and then
   */
  ImportReport importLines(InputStream jsonLines, Actor by, IntConsumer progress);
}
