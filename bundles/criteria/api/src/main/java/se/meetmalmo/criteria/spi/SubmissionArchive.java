package se.meetmalmo.criteria.spi;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;

/**
 * Everything that was ever handed in: a service of whoever keeps submissions, so that a rule set
 * can be tried on it. Optional.
 */
@ConsumerType
public interface SubmissionArchive {
  /** Shows each submission once, oldest first, without holding all of them in memory. */
  void forEach(Consumer<Past> visitor);

  /**
   * @param id of the idea, or its case number where it has one
   * @param outcome that the criteria gave when it came in
   */
  record Past(String id, Submission submission, Outcome outcome) {}
}
