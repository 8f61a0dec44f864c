package se.meetmalmo.intake.core.internal.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.Benched;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.core.internal.screening.ScreeningComponent;
import se.meetmalmo.intake.core.internal.screening.store.ConsultationStore;
import se.meetmalmo.intake.core.internal.screening.store.JpaConsultationStore;
import se.meetmalmo.intake.core.internal.screening.store.JpaScreeningStore;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.JpaCaseNumbers;
import se.meetmalmo.intake.core.internal.store.JpaIdeaStore;
import se.meetmalmo.intake.core.internal.store.JpaQueue;
import se.meetmalmo.intake.core.internal.store.QueueStore;
import se.meetmalmo.intake.screening.Bulk;
import se.meetmalmo.intake.screening.QueueQuery;
import se.meetmalmo.intake.screening.QueueQuery.Order;
import se.meetmalmo.intake.screening.QueueTab;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.store.testing.StoreFixture;

/**
 * How long the queue takes to answer, counts of all tabs included, and how long a case with many
 * events takes to open: Derby on disk, one reader, no HTTP. Arguments: cases (20000), rounds (40),
 * events of the long case (170). Tells both the time on the clock and that of the processor, which
 * holds on a busy machine too; exits with 1 when a p95 of the latter is above its aim.
 */
public final class ScreeningBench {
  private static final double QUEUE_AIM = 50;
  private static final double CASE_AIM = 100;
  private static final List<String> THEMES =
      List.of("arbete", "hälsa", "skola", "digitalisering", "stadsbyggnad", "demokrati");
  private static final List<String> AREAS = List.of("Innerstaden", "Norr", "Söder", "Öster");
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private final Random random = new Random(7);
  private final Intake intake;
  private final Screening screening;
  private final Ticking clock;

  private ScreeningBench(StoreFixture store, Ticking clock) {
    this.clock = clock;
    IdeaStore ideas = new JpaIdeaStore(store.jpa(), store.journal());
    QueueStore queue = new JpaQueue(store.jpa());
    ConsultationStore asked = new JpaConsultationStore(store.jpa(), store.journal(), queue);
    this.intake = new Benched(ideas, new JpaCaseNumbers(store.jpa()), clock).intake();
    ScreeningComponent component =
        new ScreeningComponent(
            new JpaScreeningStore(store.jpa(), store.journal()), asked, queue, intake, clock);
    component.directory = role -> List.of("anna", "bo", "karin");
    this.screening = component;
  }

  /** A year passes while the cases come in. */
  private static final class Ticking extends Clock {
    private Instant now = START;

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }
  }

  public static void main(String[] arguments) throws Exception {
    int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    int events = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 170;
    Path folder = Files.createTempDirectory("screening-bench");
    try (StoreFixture store =
        StoreFixture.onDisk("intake", "db/intake.xml", folder.resolve("db"))) {
      ScreeningBench bench = new ScreeningBench(store, new Ticking());
      long begun = System.nanoTime();
      bench.fill(cases);
      System.out.printf(
          "%d cases filled in within %d s%n", cases, (System.nanoTime() - begun) / 1_000_000_000L);
      boolean good = bench.queues(rounds) & bench.longCase(events, rounds);
      System.exit(good ? 0 : 1);
    }
  }

  private void fill(int cases) {
    List<String> open = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      clock.pass(Duration.ofSeconds(300L * 86_400 / cases));
      String title = "Idé nummer " + i + (i % 97 == 0 ? " om cyklar" : " om samverkan");
      String id =
          intake
              .submit(Samples.about(title, pick(THEMES), pick(AREAS)), Origin.API, Actor.ANONYMOUS)
              .idea()
              .id();
      if (i % 4 == 0) {
        open.add(id);
      } else {
        decide(id, i);
      }
    }
    for (int i = 0; i + 100 <= open.size(); i += 100) {
      List<String> some = open.subList(i, i + 100);
      String account = pick(List.of("", "anna", "bo", "karin"));
      if (!account.isEmpty()) {
        screening.bulk(new Bulk(Bulk.Kind.ASSIGN, some, account, "", null), Samples.COORDINATOR);
      }
    }
    for (int i = 0; i < open.size(); i += 7) {
      intake.decide(open.get(i), Decision.of(Action.ASK, "När?"), -1, Samples.COORDINATOR);
    }
  }

  private void decide(String id, int i) {
    LocalDate until = LocalDate.ofInstant(clock.instant(), City.ZONE).plusDays(30);
    Decision decision =
        switch (i % 8) {
          case 1, 5 -> Decision.of(Action.DECLINE, "Nej");
          case 2 -> new Decision(Action.PAUSE, "Sen", "", until);
          case 3 -> Decision.of(Action.REFER, "Till lotsen");
          case 6 -> Decision.of(Action.ACCEPT, "Ja");
          default -> new Decision(Action.CONNECT, "Finns", "Lärlingstorget", null);
        };
    intake.decide(id, decision, -1, Samples.COORDINATOR);
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  private boolean queues(int rounds) {
    Map<String, QueueQuery> queries = new LinkedHashMap<>();
    for (QueueTab tab : QueueTab.values()) {
      Order order = tab == QueueTab.ALL ? Order.NEWEST : Order.DUE;
      queries.put("tab " + tab.path(), of(tab, "", "", "", false, 0, order));
    }
    queries.put("closed, newest", of(QueueTab.CLOSED, "", "", "", false, 0, Order.NEWEST));
    queries.put("all, newest, page 500", of(QueueTab.ALL, "", "", "", false, 500, Order.NEWEST));
    queries.put("all, changed last", of(QueueTab.ALL, "", "", "", false, 0, Order.CHANGED));
    queries.put("all, by theme", of(QueueTab.ALL, "", "skola", "", false, 0, Order.NEWEST));
    queries.put("open, by theme", of(QueueTab.OPEN, "", "skola", "", false, 0, Order.DUE));
    queries.put("all, by text", of(QueueTab.ALL, "cyklar", "", "", false, 0, Order.NEWEST));
    queries.put("all, text not found", of(QueueTab.ALL, "zzz", "", "", false, 0, Order.NEWEST));
    queries.put("open, by text", of(QueueTab.OPEN, "cyklar", "", "", false, 0, Order.DUE));
    queries.put("open, of one person", of(QueueTab.OPEN, "", "", "bo", false, 0, Order.DUE));
    queries.put("open, late, of one", of(QueueTab.OPEN, "", "", "bo", true, 0, Order.DUE));
    queries.put("open, nobody's, changed", of(QueueTab.OPEN, "", "", "-", false, 0, Order.CHANGED));
    System.out.printf(
        "%-28s %9s %9s %11s %11s %8s%n",
        "queue, ms", "p50", "p95", "p50 of cpu", "p95 of cpu", "found");
    for (int warm = 0; warm < rounds; warm++) {
      queries.values().forEach(this::ask);
    }
    List<double[]> all = new ArrayList<>();
    queries.forEach(
        (name, query) -> {
          Times times = Times.of(rounds, () -> ask(query));
          all.add(times.cpu());
          System.out.printf("%s %8d%n", times.row(name), ask(query));
        });
    double[] together = all.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    double p95 = Times.at(together, 95);
    System.out.printf(
        "%-28s %9s %9s %11.1f %11.1f%n%n", "all together", "", "", Times.at(together, 50), p95);
    return p95 <= QUEUE_AIM;
  }

  /** Sorted, in milliseconds. */
  private record Times(double[] wall, double[] cpu) {
    static Times of(int rounds, Runnable work) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      double[] wall = new double[rounds];
      double[] cpu = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        long start = System.nanoTime();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        cpu[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        wall[i] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(wall);
      Arrays.sort(cpu);
      return new Times(wall, cpu);
    }

    static double at(double[] sorted, int percent) {
      return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    String row(String name) {
      return "%-28s %9.1f %9.1f %11.1f %11.1f"
          .formatted(name, at(wall, 50), at(wall, 95), at(cpu, 50), at(cpu, 95));
    }
  }

  private static QueueQuery of(
      QueueTab tab,
      String text,
      String theme,
      String assignee,
      boolean late,
      int page,
      Order order) {
    List<Outcome> outcomes = List.of();
    return new QueueQuery(
        tab,
        text,
        List.of(),
        theme,
        "",
        assignee,
        outcomes,
        late,
        false,
        new PageRequest(page, 20),
        order);
  }

  private long ask(QueueQuery query) {
    return screening.queue(query, Samples.COORDINATOR).items().total();
  }

  /** Half of what happens are questions and pauses, half what the house does beside them. */
  private boolean longCase(int events, int rounds) {
    String id =
        intake
            .submit(Samples.about("En lång historia", "skola", "Norr"), Origin.API, Actor.ANONYMOUS)
            .idea()
            .id();
    for (int i = 1; i < events; i++) {
      if (i % 2 == 0) {
        screening.note(id, "Anteckning ".repeat(20), Samples.COORDINATOR);
      } else {
        Action action = i % 4 == 1 ? Action.PAUSE : Action.WAKE;
        intake.decide(id, Decision.of(action, "Skäl ".repeat(40)), -1, Samples.COORDINATOR);
      }
    }
    Times.of(rounds, () -> screening.dossier(id, Samples.COORDINATOR).orElseThrow());
    Times times = Times.of(rounds, () -> screening.dossier(id, Samples.COORDINATOR).orElseThrow());
    System.out.println(times.row("case of " + events + " events"));
    return Times.at(times.cpu(), 95) <= CASE_AIM;
  }
}
