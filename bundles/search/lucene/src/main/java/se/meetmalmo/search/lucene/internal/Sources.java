package se.meetmalmo.search.lucene.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.meetmalmo.search.JudgedPair;
import se.meetmalmo.search.SearchIndex.Progress;
import se.meetmalmo.search.SearchIndex.Step;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.lucene.internal.index.Judged;
import se.meetmalmo.search.lucene.internal.learn.Lesson;
import se.meetmalmo.search.lucene.internal.learn.Sample;
import se.meetmalmo.search.spi.JudgedPairs;
import se.meetmalmo.search.spi.SearchSource;

/** Those that have texts and judgements, as they come and go. Thread-safe. */
final class Sources {
  /** From so many texts it learns; more would take longer and teach little. */
  static final int LEARN_FROM = 20_000;

  /** Of more judgements the latest teach. */
  private static final int JUDGED = 20_000;

  private static final int TELL_EVERY = 500;
  private final Map<String, SearchSource> sources = new ConcurrentHashMap<>();
  private final List<JudgedPairs> judges = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;

  void offer(String name, SearchSource source) {
    sources.put(name, source);
  }

  void withdraw(String name, SearchSource source) {
    sources.remove(name, source);
  }

  void offer(JudgedPairs pairs) {
    judges.add(pairs);
  }

  void withdraw(JudgedPairs pairs) {
    judges.remove(pairs);
  }

  Optional<SearchSource> named(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  /** Ends whatever reads, at the next text. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  void goOn() {
    if (stopped) {
      throw new IllegalStateException("The search index is being closed");
    }
  }

  /** Every work of every source. */
  void forEach(Step step, Consumer<Progress> progress, Consumer<Work> each) {
    read(step, progress, done -> true, each);
  }

  /** What there is to learn from. */
  record Material(List<Sample> samples, List<JudgedPair> pairs, Map<WorkId, Sample> judged) {
    List<Lesson> lessons() {
      return Judged.part(pairs).forEncoder().stream()
          .map(pair -> new Lesson(judged.get(pair.asked()), judged.get(pair.found()), pair.same()))
          .toList();
    }
  }

  /** The first texts, and the judged ones wherever they stand. */
  Material material(Consumer<Progress> progress) {
    List<JudgedPair> pairs = judged();
    Map<WorkId, Optional<Sample>> wanted = new HashMap<>();
    for (JudgedPair pair : pairs) {
      wanted.put(pair.asked(), Optional.empty());
      wanted.put(pair.found(), Optional.empty());
    }
    List<Sample> samples = new ArrayList<>();
    int[] missing = {wanted.size()};
    read(
        Step.READING,
        progress,
        done -> done < LEARN_FROM || missing[0] > 0,
        work -> {
          Sample sample =
              new Sample(
                  work.title(), work.text(), work.readers().isEmpty() ? work.themes() : Set.of());
          if (samples.size() < LEARN_FROM) {
            samples.add(sample);
          }
          if (wanted.containsKey(work.id())
              && wanted.put(work.id(), Optional.of(sample)).isEmpty()) {
            missing[0]--;
          }
        });
    Map<WorkId, Sample> judged = new HashMap<>();
    wanted.forEach((id, sample) -> sample.ifPresent(found -> judged.put(id, found)));
    List<JudgedPair> known =
        pairs.stream()
            .filter(pair -> judged.containsKey(pair.asked()) && judged.containsKey(pair.found()))
            .toList();
    return new Material(samples, known, judged);
  }

  private List<JudgedPair> judged() {
    List<JudgedPair> all = new ArrayList<>();
    for (JudgedPairs judge : judges) {
      try (Stream<JudgedPair> pairs = judge.all()) {
        pairs.peek(pair -> goOn()).forEach(all::add);
      }
    }
    return all.subList(Math.max(0, all.size() - JUDGED), all.size());
  }

  private interface Until {
    boolean more(int done);
  }

  private void read(Step step, Consumer<Progress> progress, Until until, Consumer<Work> each) {
    int done = 0;
    for (SearchSource source : List.copyOf(sources.values())) {
      try (Stream<Work> works = source.all()) {
        Iterator<Work> left = works.iterator();
        while (until.more(done) && left.hasNext()) {
          goOn();
          each.accept(left.next());
          if (++done % TELL_EVERY == 0) {
            progress.accept(new Progress(step, done));
          }
        }
      }
    }
    progress.accept(new Progress(step, done));
  }
}
