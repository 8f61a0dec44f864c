package se.meetmalmo.intake.core.internal.together;

import java.util.List;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.SimilarHit;

/** What those who screen see of similar work, and what they say of it. Thread-safe. */
public interface Judging {
  /** How many hits are shown at most. */
  int MOST = 10;

  /**
   * A hit, and what has been said of it.
   *
   * @param judged the last word; null when there is none
   */
  record Found(SimilarHit hit, Judged judged) {}

  /**
   * The nearest, however distant, as the reader may see them; empty without a search.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.ForbiddenException for others than those who read all ideas
   */
  List<Found> around(String idOrCaseNumber, Actor reader);

  /**
   * Says what the work is to the idea; the last word stands.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.InvalidInputException when it is the idea itself
   * @throws se.meetmalmo.platform.ForbiddenException for others than those who read all ideas
   */
  Judged judge(String idOrCaseNumber, JoinedWork work, Judged.Verdict verdict, Actor by);
}
