package se.meetmalmo.communications.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What is true now of a domain's subjects, for texts about them; a service with the property below.
 * Gives what anyone may know and nothing else. Thread-safe and quick.
 */
@ConsumerType
public interface SubjectFacts {
  /** Service property, required: which subjects, {@code idea} for {@code idea:018f...}. */
  String SCHEME = "meet.facts.scheme";

  /** The facts that a text may ask for; one that a subject has not is empty. */
  Set<String> NAMES =
      Set.of("title", "caseNumber", "status", "statusText", "link", "themes", "areas", "since");

  /**
   * @param language of the words, {@code sv} or {@code en}
   * @return empty when there is no such subject, or it is not public
   */
  Optional<Known> find(String id, String language);

  /**
   * @param facts by name, of {@link #NAMES}
   * @param untrue what nobody may say of it now, as words stand in texts: of what is paused "tas
   *     vidare"
   * @param changedAt when it last changed
   */
  record Known(
      Map<String, String> facts,
      List<String> untrue,
      List<String> themes,
      List<String> areas,
      Instant changedAt) {
    public Known {
      facts = Map.copyOf(facts);
      untrue = List.copyOf(untrue);
      themes = List.copyOf(themes);
      areas = List.copyOf(areas);
    }
  }
}
