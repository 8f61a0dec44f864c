package se.meetmalmo.search.lucene.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.WorkType;
import se.meetmalmo.search.spi.SearchSource;

/** Works as a city might have them, and a source that keeps some. */
public final class Works implements SearchSource {
  public static final Work BICYCLES =
      of(
          "1",
          "Cykelparkering vid Triangeln",
          "Fastighetsägarna vill bygga en bevakad cykelparkering tillsammans med staden. Resenärer"
              + " ska kunna ställa cykeln torrt och tryggt.");
  public static final Work SUMMER_JOBS =
      of(
          "2",
          "Sommarjobb hos byggföretag",
          "Byggföretagen erbjuder sommarjobb åt ungdomar från Rosengård. Kommunen förmedlar"
              + " kontakten och utbildar handledare.");
  public static final Work FOOD =
      of(
          "3",
          "Mindre matsvinn i butiker",
          "Livsmedelsbutiker skänker överbliven mat till stadens härbärgen i stället för att"
              + " slänga den. En app samordnar hämtningen.");
  public static final Work CHARGING =
      of(
          "4",
          "Laddstolpar i hamnen",
          "Åkerier och hamnbolaget sätter upp laddstolpar för tunga lastbilar. Elnätet byggs ut i"
              + " samma takt.");

  public final List<Work> works = new ArrayList<>();

  public Works(Work... works) {
    this.works.addAll(List.of(works));
  }

  public static Works city() {
    return new Works(BICYCLES, SUMMER_JOBS, FOOD, CHARGING);
  }

  public static Work of(String id, String title, String text) {
    return new Work(
        new WorkId("intake", id), WorkType.IDEA, "", title, text, "sv", "SCREENING", Set.of());
  }

  public static Work seenBy(String role, Work work) {
    return new Work(
        work.id(),
        work.type(),
        work.externalId(),
        work.title(),
        work.text(),
        work.language(),
        work.status(),
        work.themes(),
        Set.of(role));
  }

  public static Work under(String theme, Work work) {
    return new Work(
        work.id(),
        work.type(),
        work.externalId(),
        work.title(),
        work.text(),
        work.language(),
        work.status(),
        Set.of(theme),
        work.readers());
  }

  /** So many works, each about the same few things in other words. */
  public static Stream<Work> many(int count) {
    List<String> who = List.of("företagen", "skolorna", "butikerna", "åkerierna", "krögarna");
    List<String> what = List.of("laddstolpar", "praktikplatser", "cykelbanor", "matkassar");
    List<String> where = List.of("hamnen", "Rosengård", "Hyllie", "Limhamn", "Kirseberg", "Oxie");
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                of(
                    "many-" + i,
                    what.get(i % 4) + " i " + where.get(i % 6),
                    "Vi vill att %s i %s ordnar fler %s under år %d. Det gör %s mer levande."
                        .formatted(
                            who.get(i % 5),
                            where.get(i % 6),
                            what.get(i % 4),
                            2000 + i,
                            where.get(i % 6))));
  }

  @Override
  public Stream<Work> all() {
    return List.copyOf(works).stream();
  }
}
