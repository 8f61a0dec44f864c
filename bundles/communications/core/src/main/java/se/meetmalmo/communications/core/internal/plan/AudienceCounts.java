package se.meetmalmo.communications.core.internal.plan;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.AudienceReach;
import se.meetmalmo.communications.spi.AudienceCount;

/** How many each audience is, by those who are there to count it. Thread-safe. */
@Component(service = AudienceCounts.class)
public final class AudienceCounts {
  private final AudienceDesk desk;
  private final List<AudienceCount> sources = new CopyOnWriteArrayList<>();

  @Activate
  public AudienceCounts(@Reference AudienceDesk desk) {
    this.desk = desk;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addCount(AudienceCount count) {
    sources.add(count);
  }

  void removeCount(AudienceCount count) {
    sources.remove(count);
  }

  AudienceDesk audiences() {
    return desk;
  }

  List<AudienceReach> list() {
    return desk.list().stream()
        .map(audience -> new AudienceReach(audience, reach(audience)))
        .toList();
  }

  private Long reach(Audience audience) {
    return sources.stream()
        .map(source -> source.count(audience))
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .findFirst()
        .orElse(null);
  }

  /** The keys with the audiences' names. */
  Map<String, Audience> all() {
    return desk.all();
  }
}
