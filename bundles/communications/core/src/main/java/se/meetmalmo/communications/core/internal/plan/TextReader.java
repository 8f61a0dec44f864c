package se.meetmalmo.communications.core.internal.plan;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.PublishedItem;

/** Puts the facts of this moment into texts. Thread-safe. */
@Component(service = TextReader.class)
public final class TextReader {
  private final FactsDesk facts;
  private final AudienceDesk audiences;

  @Activate
  public TextReader(@Reference FactsDesk facts, @Reference AudienceDesk audiences) {
    this.facts = facts;
    this.audiences = audiences;
  }

  /** For several texts that are read together. */
  Moment now() {
    return new Moment(facts, audiences.all());
  }

  /** See {@link Moment#read}. */
  List<PublishedItem> read(Activity activity) {
    return now().read(activity);
  }
}
