package se.meetmalmo.communications.core.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;

/** Those who are there now. */
@Component(service = CorrespondenceDesk.class)
public final class CorrespondenceDesk implements Correspondences {
  private final Map<String, Correspondence> byScheme = new ConcurrentHashMap<>();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addCorrespondence(Correspondence correspondence, Map<String, Object> properties) {
    byScheme.put(String.valueOf(properties.get(Correspondence.SCHEME)), correspondence);
  }

  void removeCorrespondence(Correspondence correspondence, Map<String, Object> properties) {
    byScheme.remove(String.valueOf(properties.get(Correspondence.SCHEME)), correspondence);
  }

  @Override
  public boolean knows(String scheme) {
    return byScheme.containsKey(scheme);
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    Correspondence correspondence = byScheme.get(notice.scheme());
    if (correspondence == null) {
      throw new IllegalStateException("Whoever knows " + notice.scheme() + " has just gone");
    }
    return correspondence.find(notice, purpose);
  }
}
