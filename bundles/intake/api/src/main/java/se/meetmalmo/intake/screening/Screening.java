package se.meetmalmo.intake.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;

/**
 * The business unit's work on what has come in: the queue, and what is found out about a case until
 * it is decided. {@link se.meetmalmo.intake.Intake#READERS} read; {@link #SCREENERS} work. Deciding
 * is the {@link se.meetmalmo.intake.Intake}'s. Thread-safe. Each method is one transaction unless
 * it says otherwise; each change is a {@link ScreeningEvent}.
 */
@ProviderType
public interface Screening {
  /** Those who assign, search, consult and assess. Only coordinators decide. */
  Set<String> SCREENERS =
      Set.of(Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER);

  /**
   * @throws se.meetmalmo.platform.ForbiddenException for all but readers of ideas
   */
  Queue queue(QueueQuery query, Actor reader);

  /**
   * All about one case; empty when there is no such idea.
   *
   * @throws se.meetmalmo.platform.ForbiddenException for all but readers of ideas
   */
  Optional<Dossier> dossier(String idOrCaseNumber, Actor reader);

  /** Names of the accounts that cases can be assigned to, in order; empty without accounts. */
  List<String> assignees();

  /**
   * Gives a case to somebody, or to nobody.
   *
   * @param assignee one of {@link #assignees}, or empty
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.InvalidInputException when there is no such account
   */
  QueueItem assign(String idOrCaseNumber, String assignee, Actor by);

  /**
   * Does the same to several. Assigning and marking are one transaction; pausing is one a case. A
   * case that is not there, or whose status does not allow it, is left as it is and named.
   */
  BulkDone bulk(Bulk bulk, Actor by);

  /** What was done to several; empty when there is no such thing. */
  Optional<BulkDone> bulk(String id, Actor reader);

  /**
   * Takes back what was done to several, within {@link BulkDone#UNDO}, as a change of its own that
   * stays on record. A case that was changed since is left as it is and named.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such thing
   * @throws se.meetmalmo.platform.ConflictException when it is undone already, or too old
   */
  BulkDone undo(String bulkId, Actor by);

  /** Readers of ideas write notes. */
  Note note(String idOrCaseNumber, String text, Actor by);

  InventoryEntry record(String idOrCaseNumber, Inventory inventory, Actor by);

  /**
   * Takes an inventory of another case over.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such inventory
   */
  InventoryEntry copyInventory(String idOrCaseNumber, String entryId, Actor by);

  /**
   * Gives one's opinion, or a later one. Whoever was asked for one may give it.
   *
   * @throws se.meetmalmo.platform.InvalidInputException when it assesses what is no criterion
   */
  OpinionEntry assess(String idOrCaseNumber, Opinion opinion, Actor by);

  /**
   * Asks a colleague for an opinion.
   *
   * @param account one of {@link #assignees}
   * @throws se.meetmalmo.platform.ConflictException when the opinion is given already
   */
  OpinionEntry askOpinion(String idOrCaseNumber, String account, Actor by);
}
