package se.meetmalmo.intake.core.internal.together;

import java.util.List;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.SimilarWork;
import se.meetmalmo.search.Work;

/**
 * Work that is like an idea, the idea itself never among it. Without a search there is none, and
 * one that fails is logged and finds nothing: no idea is lost for it. Thread-safe.
 */
@Component(service = Similar.class)
public final class Similar {
  private static final Logger LOG = LoggerFactory.getLogger(Similar.class);

  /** Receipts a second, on this node, that are held up for it. */
  private static final int RECEIPTS = 20;

  private final Budget receipts;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile SimilarWork search;

  public Similar() {
    this(new Budget(RECEIPTS, System::nanoTime));
  }

  Similar(Budget receipts) {
    this.receipts = receipts;
  }

  /** On a search that is given: for tests. */
  public static Similar on(SimilarWork search) {
    Similar similar = new Similar();
    similar.search = search;
    return similar;
  }

  public boolean isThere() {
    return search != null;
  }

  /** What anyone may see of what is near a text that somebody writes. */
  public List<SimilarHit> beside(String title, String text) {
    String cut = title.substring(0, Math.min(Work.TITLE_LENGTH, title.length()));
    return find(() -> SimilarQuery.of(cut, text, Actor.ANONYMOUS), "");
  }

  /** What anyone may see of what is near an idea: for its sender. */
  public List<SimilarHit> near(Idea idea) {
    return near(idea, Actor.ANONYMOUS);
  }

  /** {@link #near} for a receipt; empty when too many come in to look for it now. */
  public List<SimilarHit> inReceipt(Idea idea, Actor reader) {
    return search != null && receipts.spend() ? near(idea, reader) : List.of();
  }

  private List<SimilarHit> near(Idea idea, Actor reader) {
    return related(idea, SimilarQuery.DEFAULT_LIMIT, reader);
  }

  /** The nearest that the reader may see, also where they are distant: for screening. */
  public List<SimilarHit> around(Idea idea, int limit, Actor reader) {
    return around(idea, limit, Likeness.DISTANT, reader);
  }

  /** The nearest that are near and that the reader may see. */
  public List<SimilarHit> related(Idea idea, int limit, Actor reader) {
    return around(idea, limit, Likeness.RELATED, reader);
  }

  private List<SimilarHit> around(Idea idea, int limit, Likeness floor, Actor reader) {
    String title = idea.submission().title();
    String text = idea.submission().text();
    return find(() -> new SimilarQuery(title, text, limit + 1, floor, reader), idea.id()).stream()
        .limit(limit)
        .toList();
  }

  private List<SimilarHit> find(Supplier<SimilarQuery> query, String ideaId) {
    SimilarWork there = search;
    if (there == null) {
      return List.of();
    }
    try {
      return there.find(query.get()).stream()
          .filter(hit -> !hit.source().equals(JoinedWork.INTAKE) || !hit.id().equals(ideaId))
          .toList();
    } catch (RuntimeException e) {
      LOG.warn("Similar work could not be looked for; nothing is shown", e);
      return List.of();
    }
  }
}
