package se.meetmalmo.intake.core.internal.together;

import java.util.Optional;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.platform.Actor;

/**
 * Lets senders join work that exists instead of starting another. What joins is CONNECTED at once
 * and stays closed to the public: nobody has read it. Thread-safe.
 */
public interface Joining {
  /** Of field errors about the work. */
  String FIELD = "join";

  /**
   * Work that can be joined.
   *
   * @param work of an idea by its id
   * @param title as anyone may read it
   * @param status as its domain names it
   */
  record Target(JoinedWork work, String title, String status) {}

  /** The work as anyone may know of it; empty when there is none such or it can't be joined. */
  Optional<Target> target(JoinedWork work);

  /**
   * Hands in, and joins; otherwise as {@link se.meetmalmo.intake.Intake#submitOnce}.
   *
   * @throws se.meetmalmo.platform.InvalidInputException names {@link #FIELD} when the work can't be
   *     joined
   */
  Receipt submitOnce(
      Submission submission, Origin origin, Actor by, String secret, JoinedWork work);

  /**
   * Joins by private link, with what is in already.
   *
   * @throws se.meetmalmo.platform.NotFoundException when the secret opens nothing
   * @throws se.meetmalmo.platform.InvalidInputException names {@link #FIELD} when the work can't be
   *     joined
   * @throws se.meetmalmo.platform.ConflictException when the status does not allow it
   */
  IdeaCase join(String secret, JoinedWork work);
}
