package se.meetmalmo.communications.core.internal.plan;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.communications.spi.SubjectFacts;

/** What is true now of what texts are about, from those who are there to know it. Thread-safe. */
@Component(service = FactsDesk.class)
public final class FactsDesk {
  private final Map<String, SubjectFacts> sources = new ConcurrentHashMap<>();

  @Activate
  public FactsDesk() {}

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addFacts(SubjectFacts facts, Map<String, Object> properties) {
    sources.put(String.valueOf(properties.get(SubjectFacts.SCHEME)), facts);
  }

  void removeFacts(SubjectFacts facts, Map<String, Object> properties) {
    sources.remove(String.valueOf(properties.get(SubjectFacts.SCHEME)), facts);
  }

  /**
   * @param subject {@code idea:018f...}
   * @return empty when it is not public, is gone, or nobody is there who knows it
   */
  Optional<SubjectFacts.Known> find(String subject, String language) {
    int colon = subject.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.ofNullable(sources.get(subject.substring(0, colon)))
            .flatMap(source -> source.find(subject.substring(colon + 1), language));
  }
}
