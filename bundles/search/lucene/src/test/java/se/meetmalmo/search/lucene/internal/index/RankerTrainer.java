package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.lucene.internal.learn.Learner;
import se.meetmalmo.search.lucene.internal.learn.Model;
import se.meetmalmo.search.lucene.internal.rank.Ranker;
import se.meetmalmo.search.lucene.internal.rank.RankerFit;
import se.meetmalmo.search.lucene.internal.rank.RankerFit.Case;

/**
 * Learns the weights that come along: {@code RankerTrainer DATA RANKER.TSV}, where DATA holds the
 * development sets. Prints what each fifth gives that the other four were learned for.
 */
final class RankerTrainer {
  private static final int FOLDS = 5;
  private static final List<String> SETS = List.of("initiatives_sv", "faq_sv", "paraphrase_sv");

  private record Task(Dataset data, List<Case> cases) {}

  private RankerTrainer() {}

  public static void main(String[] arguments) throws IOException {
    StringBuilder file = new StringBuilder();
    for (boolean taught : new boolean[] {true, false}) {
      List<Task> tasks = new ArrayList<>();
      for (String set : SETS) {
        tasks.add(task(Dataset.of(Path.of(arguments[0], set)), taught));
      }
      System.out.println(taught ? "with an encoder" : "untaught");
      crossValidate(tasks);
      List<Case> all = teaching(tasks, -1);
      file.append("# ").append(taught ? "with an encoder" : "untaught");
      file.append(": weights, calibration; written by RankerTrainer\n");
      file.append(RankerFit.lines(all));
    }
    Files.writeString(Path.of(arguments[1]), file);
  }

  private static Task task(Dataset data, boolean taught) throws IOException {
    Model model = taught ? Learner.learn(data.samples()) : Model.untaught();
    List<Case> cases = new ArrayList<>();
    try (Generation generation = Generation.create(Files.createTempDirectory("trainer"), model)) {
      data.works().forEach(generation::put);
      generation.refresh();
      for (Dataset.Query query : data.queries()) {
        cases.add(generation.search(searcher -> one(query, model, searcher)));
      }
    }
    return new Task(data, cases);
  }

  private static Case one(
      Dataset.Query query, Model model, org.apache.lucene.search.IndexSearcher searcher)
      throws IOException {
    List<float[]> figures = new ArrayList<>();
    List<Boolean> rights = new ArrayList<>();
    for (Finder.Compared compared :
        Finder.compare(Actor.ANONYMOUS, query.title(), query.text(), model, searcher)) {
      String id = Fields.work(searcher.storedFields().document(compared.document())).id().id();
      if (!query.ignored().contains(id) || query.relevant().contains(id)) {
        figures.add(compared.figures());
        rights.add(query.relevant().contains(id));
      }
    }
    return Case.of(figures, rights);
  }

  private static void crossValidate(List<Task> tasks) {
    List<int[]> ranks = tasks.stream().map(task -> new int[task.cases().size()]).toList();
    for (int fold = 0; fold < FOLDS; fold++) {
      Ranker ranker = RankerFit.fit(teaching(tasks, fold));
      for (int t = 0; t < tasks.size(); t++) {
        List<Case> cases = tasks.get(t).cases();
        for (int i = fold; i < cases.size(); i += FOLDS) {
          ranks.get(t)[i] = rank(ranker, cases.get(i));
        }
      }
    }
    for (int t = 0; t < tasks.size(); t++) {
      Task task = tasks.get(t);
      System.out.printf(
          "  %-16s %s%n", task.data().name(), Dataset.recall(task.data().queries(), ranks.get(t)));
    }
  }

  private static List<Case> teaching(List<Task> tasks, int heldOut) {
    List<Case> cases = new ArrayList<>();
    for (Task task : tasks) {
      for (int i = 0; i < task.cases().size(); i++) {
        if (i % FOLDS != heldOut) {
          cases.add(task.cases().get(i));
        }
      }
    }
    return cases;
  }

  private static int rank(Ranker ranker, Case one) {
    List<Ranker.Ranked> ranked = ranker.rank(one.figures());
    for (int i = 0; i < ranked.size(); i++) {
      if (one.right()[ranked.get(i).candidate()]) {
        return i + 1;
      }
    }
    return 0;
  }
}
