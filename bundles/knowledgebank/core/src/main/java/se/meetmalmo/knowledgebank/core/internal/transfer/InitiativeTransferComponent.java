package se.meetmalmo.knowledgebank.core.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.ImportMapping;
import se.meetmalmo.knowledgebank.ImportReport;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.InitiativeTransfer;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.PullSource;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.core.internal.InitiativeRows;
import se.meetmalmo.knowledgebank.core.internal.Shelf;
import se.meetmalmo.knowledgebank.core.internal.store.InitiativeStore;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;
import se.meetmalmo.knowledgebank.core.internal.store.PullStore;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Many initiatives in and out. As a sweep it fetches the sources that are due. */
@Component(
    service = {InitiativeTransfer.class, Sweep.class},
    property = {Sweep.NAME + "=knowledgebank-pull", Sweep.EVERY + "=PT5M"})
public final class InitiativeTransferComponent implements InitiativeTransfer, Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(InitiativeTransferComponent.class);
  private static final int SOME = 200;
  private final Fetch fetch = new Fetch(Duration.ofMinutes(30));
  private final Shelf shelf;
  private final InitiativeStore store;
  private final InitiativeRows rows;
  private final PullStore pulls;
  private final Clock clock;
  private final List<Pull> sources = new CopyOnWriteArrayList<>();

  @Activate
  public InitiativeTransferComponent(
      @Reference Shelf shelf,
      @Reference InitiativeStore store,
      @Reference InitiativeRows rows,
      @Reference PullStore pulls,
      @Reference Clock clock) {
    this.shelf = shelf;
    this.store = store;
    this.rows = rows;
    this.pulls = pulls;
    this.clock = clock;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addPull(Pull pull) {
    sources.add(pull);
  }

  void removePull(Pull pull) {
    sources.remove(pull);
  }

  @Override
  public ImportReport importRows(
      InputStream in, ImportMapping mapping, boolean dryRun, Actor by, IntConsumer progress) {
    if (!by.equals(Actor.SYSTEM) && KnowledgeBank.WRITERS.stream().noneMatch(by::has)) {
      throw new ForbiddenException("Initiatives are imported by coordinators and operators");
    }
    try {
      return new InitiativeImport(rows, mapping, dryRun, by.name()).run(in, progress);
    } catch (IOException e) {
      throw new UncheckedIOException("The rows could not be read", e);
    }
  }

  private static boolean reads(Actor reader) {
    return reader.equals(Actor.SYSTEM) || KnowledgeBank.READERS.stream().anyMatch(reader::has);
  }

  @Override
  public void export(DataSet set, Format format, OutputStream out, Actor reader)
      throws IOException {
    switch (set) {
      case INITIATIVES -> initiatives(format, out, reads(reader));
      case RESULTS -> experiences(Experience.Kind.RESULT, Lists.RESULT, format, out, reader);
      case LESSONS -> experiences(Experience.Kind.LESSON, Lists.LESSON, format, out, reader);
    }
  }

  private void initiatives(Format format, OutputStream out, boolean all) throws IOException {
    try (RowWriter writer = new RowWriter(format, columns(all), out)) {
      List<Kept> some = store.after("", SOME);
      while (!some.isEmpty()) {
        for (Kept kept : some) {
          write(writer, kept, all);
        }
        some = store.after(some.get(some.size() - 1).id(), SOME);
      }
    }
  }

  private static List<String> columns(boolean all) {
    return Lists.INITIATIVE.stream().filter(name -> all || !name.equals("ownerEmail")).toList();
  }

  private static void write(RowWriter writer, Kept kept, boolean all) throws IOException {
    if (all || kept.state() == State.PUBLISHED) {
      writer.write(Lists.row(kept, all ? kept.profile() : kept.profile().forPublic()));
    }
  }

  private void experiences(
      Experience.Kind kind, List<String> columns, Format format, OutputStream out, Actor reader)
      throws IOException {
    boolean all = reads(reader);
    try (RowWriter writer = new RowWriter(format, columns, out)) {
      List<ExperienceEntry> some = store.experiencesAfter(kind, "", SOME);
      while (!some.isEmpty()) {
        Map<String, Kept> of =
            store.byId(some.stream().map(ExperienceEntry::initiativeId).distinct().toList());
        for (ExperienceEntry entry : some) {
          Kept kept = of.get(entry.initiativeId());
          boolean open = entry.state() == State.PUBLISHED && kept.state() == State.PUBLISHED;
          if (all || open) {
            writer.write(Lists.row(all ? entry : entry.forPublic(), kept.profile().title()));
          }
        }
        some = store.experiencesAfter(kind, some.get(some.size() - 1).id(), SOME);
      }
    }
  }

  @Override
  public void export(InitiativeQuery query, Format format, OutputStream out, Actor reader)
      throws IOException {
    boolean all = reads(reader);
    List<String> ids = shelf.ids(query, all);
    try (RowWriter writer = new RowWriter(format, columns(all), out)) {
      for (int from = 0; from < ids.size(); from += SOME) {
        List<String> some = ids.subList(from, Math.min(ids.size(), from + SOME));
        Map<String, Kept> kept = store.byId(some);
        for (String id : some) {
          write(writer, kept.get(id), all);
        }
      }
    }
  }

  @Override
  public List<PullSource> sources() {
    return sources.stream()
        .sorted(Comparator.comparing(Pull::name))
        .map(
            pull -> {
              Optional<PullStore.Last> last = pulls.last(pull.name());
              return new PullSource(
                  pull.name(),
                  pull.location(),
                  pull.every(),
                  last.map(PullStore.Last::startedAt).orElse(null),
                  last.map(PullStore.Last::outcome).orElse(""));
            })
        .toList();
  }

  @Override
  public ImportReport pull(String source, Actor by, IntConsumer progress) {
    Pull pull =
        sources.stream()
            .filter(one -> one.name().equals(source))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("source", source));
    pulls.started(source, clock.instant());
    try {
      ImportReport report = fetched(pull, by, progress);
      String said =
          "%d new, %d changed, %d as before, %d refused%s"
              .formatted(
                  report.created(),
                  report.updated(),
                  report.unchanged(),
                  report.refused().size(),
                  report.incomplete() ? "; it broke off" : "");
      pulls.ended(source, said);
      return report;
    } catch (IOException | RuntimeException e) {
      pulls.ended(source, "failed: " + e.getMessage());
      LOG.warn("The source {} could not be fetched", source, e);
      throw new ConflictException("The source %s could not be fetched: %s".formatted(source, e));
    }
  }

  private ImportReport fetched(Pull pull, Actor by, IntConsumer progress) throws IOException {
    List<ImportReport> reports = new ArrayList<>();
    fetch.each(
        pull.location(),
        pull.mapping().format(),
        (in, format) ->
            reports.add(importRows(in, pull.mapping().in(format), false, by, progress)));
    return reports.stream()
        .reduce(new ImportReport(0, 0, 0, 0, List.of(), 0, false, false), Reports::sum);
  }

  @Override
  public Swept run(Instant now) {
    int done = 0;
    for (Pull pull : sources) {
      if (isDue(pull, now) && isPulled(pull)) {
        done++;
      }
    }
    return Swept.all(done);
  }

  /** A source that fails is tried after its interval again, and keeps no other one waiting. */
  private boolean isPulled(Pull pull) {
    try {
      pull(pull.name(), Actor.SYSTEM, rows -> {});
      return true;
    } catch (ConflictException failed) {
      LOG.info("{}; {} tries again after {}", failed.getMessage(), pull.name(), pull.every());
      return false;
    }
  }

  private boolean isDue(Pull pull, Instant now) {
    Duration every = pull.every();
    return !every.isZero()
        && pulls
            .last(pull.name())
            .map(last -> !last.startedAt().plus(every).isAfter(now))
            .orElse(true);
  }

  /** Adds up the reports of several files. */
  private static final class Reports {
    private Reports() {}

    static ImportReport sum(ImportReport one, ImportReport other) {
      List<ImportReport.Refused> refused = new ArrayList<>(one.refused());
      refused.addAll(other.refused());
      return new ImportReport(
          one.accepted() + other.accepted(),
          one.created() + other.created(),
          one.updated() + other.updated(),
          one.unchanged() + other.unchanged(),
          refused,
          other.lastLine(),
          one.incomplete() || other.incomplete(),
          false);
    }
  }
}
