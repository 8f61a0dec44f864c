package se.meetmalmo.knowledgebank.core.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.meetmalmo.knowledgebank.ImportMapping;
import se.meetmalmo.knowledgebank.ImportReport;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.core.internal.store.JpaInitiativeStore;
import se.meetmalmo.knowledgebank.core.internal.store.JpaPullStore;
import se.meetmalmo.knowledgebank.core.internal.transfer.InitiativeTransferComponent;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.store.testing.StoreFixture;

/**
 * Imports many rows, one in a hundred of them broken, into a store on disk, twice; then asks for
 * lists. Run it with the heap that is promised: {@code -Xmx256m}. Argument: how many rows.
 */
final class ImportBench {
  private static final int BROKEN = 100;
  private static final int QUERIES = 200;
  private final Clock clock = Clock.systemUTC();
  private final KnowledgeBankComponent bank;
  private final InitiativeTransferComponent transfer;

  private ImportBench() throws IOException {
    Path folder = Files.createTempDirectory("import").resolve("db");
    StoreFixture fixture = StoreFixture.onDisk("knowledgebank", "db/knowledgebank.xml", folder);
    JpaInitiativeStore store = new JpaInitiativeStore(fixture.jpa(), fixture.journal());
    Shelf shelf = new Shelf(store, clock, new Reviewing(180, 30));
    bank = new KnowledgeBankComponent(store, shelf, clock);
    InitiativeRows rows = new InitiativeRows(store, shelf, clock);
    JpaPullStore pulls = new JpaPullStore(fixture.jpa());
    transfer = new InitiativeTransferComponent(shelf, store, rows, pulls, clock);
  }

  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[0]);
    Path file = written(rows);
    System.out.printf(
        "%,d rows, every %dth broken; heap at most %d MB%n",
        rows, BROKEN, Runtime.getRuntime().maxMemory() >> 20);
    ImportBench bench = new ImportBench();
    bench.imported("first time", file, rows);
    bench.imported("the same again", file, rows);
    bench.time("all, page 4", InitiativeQuery.ALL.withPage(new PageRequest(3, 20)));
    bench.time("by words", InitiativeQuery.ALL.withText("skol norr"));
    bench.time(
        "theme, area, year",
        new InitiativeQuery(
            "",
            List.of("skola"),
            List.of("Norr"),
            Set.of(),
            List.of(),
            Set.of(2012),
            Set.of(),
            Set.of(),
            Set.of(),
            InitiativeQuery.ALL.page()));
  }

  private static Path written(int rows) throws IOException {
    Path file = Files.createTempFile("rows", ".jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 1; i <= rows; i++) {
        out.write(i % BROKEN == 0 ? "{\"externalId\":\"" + i + "\",\"text\":\"x\"}" : row(i));
        out.newLine();
      }
    }
    return file;
  }

  private static String row(int i) {
    String theme = City.THEMES.get(i % City.THEMES.size());
    String area = City.AREAS.get(i % City.AREAS.size());
    int year = 2000 + i % 26;
    String text =
        "Staden och %d företag gör något ihop om %s i %s, från %d."
            .formatted(i % 40, theme, area, year);
    return "{\"externalId\":\"%d\",\"title\":\"Initiativ %d om %s\",\"text\":\"%s\","
            .formatted(i, i, theme, text)
        + "\"themes\":[\"%s\"],\"areas\":[\"%s\"],\"owner\":\"Enhet %d\",\"start\":\"%d\"}"
            .formatted(theme, area, i % 60, year);
  }

  private void imported(String name, Path file, int rows) throws IOException {
    long began = System.nanoTime();
    ImportReport report;
    try (InputStream in = Files.newInputStream(file)) {
      report = transfer.importRows(in, ImportMapping.OWN, false, Actor.SYSTEM, done -> {});
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%-16s %,d new, %,d as before, %,d refused; %.0f s, %,.0f rows a second; heap %d MB%n",
        name,
        report.created(),
        report.unchanged(),
        report.refused().size(),
        seconds,
        rows / seconds,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private void time(String name, InitiativeQuery query) {
    long found = bank.list(query, Actor.ANONYMOUS).page().total();
    double[] millis = new double[QUERIES];
    for (int i = 0; i < QUERIES; i++) {
      long began = System.nanoTime();
      bank.list(query, Actor.ANONYMOUS);
      millis[i] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "list: %-20s %,9d found   p50 %.1f ms   p95 %.1f ms%n",
        name,
        found,
        millis[QUERIES / 2],
        millis[QUERIES * 95 / 100]);
  }
}
