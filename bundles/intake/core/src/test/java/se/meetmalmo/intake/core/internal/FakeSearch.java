package se.meetmalmo.intake.core.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.KnownWork;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SearchIndex;
import se.meetmalmo.search.SharedConcept;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.SimilarWork;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.WorkType;

/**
 * A search that finds what it was told to, where the query says a word, and keeps what it is given.
 */
public final class FakeSearch implements SimilarWork, KnownWork, SearchIndex {
  public final Map<WorkId, Work> works = new LinkedHashMap<>();
  public final List<SimilarQuery> queries = new ArrayList<>();
  public final List<SimilarHit> hits = new ArrayList<>();
  public boolean broken;

  public static SimilarHit hit(String source, String id, String title, Likeness likeness) {
    return new SimilarHit(
        source.equals("intake") ? WorkType.IDEA : WorkType.INITIATIVE,
        source,
        id,
        "",
        title,
        source.equals("intake") ? "ACCEPTED" : "ONGOING",
        likeness == Likeness.LIKELY_SAME ? 0.8 : 0.2,
        likeness,
        List.of(new SharedConcept("lärlingar", "Unga lärlingar <b>lär</b> sig", 5, 14)));
  }

  @Override
  public List<SimilarHit> find(SimilarQuery query) {
    if (broken) {
      throw new IllegalStateException("The index is away");
    }
    queries.add(query);
    return hits.stream()
        .filter(hit -> hit.likeness().compareTo(query.floor()) <= 0)
        .limit(query.limit())
        .toList();
  }

  @Override
  public Optional<Work> show(WorkId id, Actor reader) {
    return Optional.ofNullable(works.get(id))
        .filter(w -> w.readers().isEmpty() || w.readers().stream().anyMatch(reader::has));
  }

  @Override
  public void put(Work work) {
    if (broken) {
      throw new IllegalStateException("The index is away");
    }
    works.put(work.id(), work);
  }

  @Override
  public void remove(WorkId id) {
    works.remove(id);
  }

  @Override
  public int rebuild(Consumer<Progress> progress) {
    return works.size();
  }

  @Override
  public int size() {
    return works.size();
  }
}
