package se.meetmalmo.intake.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;

/**
 * What waits, for what, and whether too long. {@link se.meetmalmo.intake.Intake#READERS} read the
 * lists. Deciding and asking is the {@link se.meetmalmo.intake.Intake}'s. Thread-safe. Each method
 * is one transaction.
 */
@ProviderType
public interface Waiting {
  /**
   * Until when the sender hears of an idea at the latest; empty when no day is set, when nothing
   * more is to be heard, and while the sender is asked, as the promise stands still then. Reads
   * nothing.
   */
  Optional<LocalDate> hearBy(IdeaCase shown);

  /**
   * Paused ideas that are worth taking up now, those with the newest reason first.
   *
   * @throws se.meetmalmo.platform.ForbiddenException for all but readers of ideas
   */
  Page<WorthWaking> worthWaking(PageRequest page, Actor reader);

  /**
   * Takes a paused idea off the list of what is worth taking up, until another reason comes.
   *
   * @param by a coordinator
   * @throws se.meetmalmo.platform.NotFoundException when it is not on the list
   */
  void notNow(String idOrCaseNumber, Actor by);

  /**
   * Ideas whose sender has heard nothing for too long, the longest first.
   *
   * @throws se.meetmalmo.platform.ForbiddenException for all but readers of ideas
   */
  Page<SilentCase> silent(PageRequest page, Actor reader);

  /**
   * Ideas whose sender was asked and has not answered in time, the latest first.
   *
   * @throws se.meetmalmo.platform.ForbiddenException for all but readers of ideas
   */
  Page<UnansweredCase> unanswered(PageRequest page, Actor reader);

  /**
   * The sender of an idea has been told something by another way than a step of it: for who writes
   * to senders. Nothing happens when there is no such idea, or the sender has heard more since.
   */
  void heard(String ideaId, Instant at);

  /** For anyone to know; a few minutes old at most. */
  ServiceLevel serviceLevel();
}
