package se.meetmalmo.knowledgebank.core.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.meetmalmo.knowledgebank.BearingLesson;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.core.internal.store.InitiativeStore;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SharedConcept;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.SimilarWork;
import se.meetmalmo.search.WorkType;

/** What was learned that bears on a text, as one reader may know it. */
record Bearing(KnowledgeBank bank, InitiativeStore store, SimilarWork search, Actor reader) {
  private static final int MOST = 5;

  List<BearingLesson> on(String title, String text) {
    SimilarQuery query = new SimilarQuery(title, text, SimilarQuery.MOST, Likeness.RELATED, reader);
    return search.find(query).stream()
        .filter(hit -> hit.type() == WorkType.LESSON || hit.type() == WorkType.RESULT)
        .filter(hit -> hit.source().equals(InitiativeEvent.UNIT))
        .flatMap(hit -> lesson(hit).stream())
        .limit(MOST)
        .toList();
  }

  private Optional<BearingLesson> lesson(SimilarHit hit) {
    return store
        .initiativeOf(hit.id())
        .flatMap(id -> bank.show(id, reader))
        .flatMap(
            of ->
                Stream.concat(of.results().stream(), of.lessons().stream())
                    .filter(experience -> experience.id().equals(hit.id()))
                    .findFirst()
                    .map(
                        experience ->
                            new BearingLesson(
                                of.initiative().id(),
                                of.initiative().profile().title(),
                                experience,
                                hit.score(),
                                String.join(
                                    ", ",
                                    hit.why().stream().map(SharedConcept::concept).toList()))));
  }
}
