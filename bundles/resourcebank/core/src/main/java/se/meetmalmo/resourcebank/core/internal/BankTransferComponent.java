package se.meetmalmo.resourcebank.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.rows.RowImport;
import se.meetmalmo.platform.rows.Rows;
import se.meetmalmo.resourcebank.BankTransfer;
import se.meetmalmo.resourcebank.ImportReport;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.core.internal.store.MemberLists;
import se.meetmalmo.resourcebank.core.internal.store.MemberStore;

/** Many members at once, in and out. */
@Component(service = BankTransfer.class)
public final class BankTransferComponent implements BankTransfer {
  private static final Logger LOG = LoggerFactory.getLogger(BankTransferComponent.class);
  private static final int BATCH = 500;
  private final MemberStore store;
  private final MemberLists lists;
  private final Admission admission;
  private final Clock clock;

  @Activate
  public BankTransferComponent(
      @Reference MemberStore store,
      @Reference MemberLists lists,
      @Reference Admission admission,
      @Reference Clock clock) {
    this.store = store;
    this.lists = lists;
    this.admission = admission;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public ImportReport importMembers(
      InputStream rows, Format format, Actor by, IntConsumer progress) {
    Access.checkKeeps(by);
    MemberImport members = new MemberImport(store, admission.completeness(), clock, by.name());
    RowImport.Result result = new RowImport<>(members, progress).run(rows(rows, format));
    LOG.info(
        "{} imported {} members, {} rows refused",
        by.name(),
        result.accepted(),
        result.refused().size());
    return new ImportReport(
        result.accepted(),
        result.refused().stream()
            .map(row -> new ImportReport.Refused(row.line(), row.reason()))
            .toList(),
        result.settled(),
        result.brokenOff());
  }

  private static Rows rows(InputStream rows, Format format) {
    try {
      return format == Format.CSV ? new MemberCsv(rows) : Rows.jsonLines(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("The first row of the import could not be read", e);
    }
  }

  @Override
  public long export(Consumer<Member> visitor, Actor by) {
    Access.checkKeeps(by);
    long count = 0;
    String after = "";
    List<Member> some;
    do {
      some = lists.after(after, BATCH);
      some.forEach(visitor);
      count += some.size();
      after = some.isEmpty() ? after : some.get(some.size() - 1).id();
    } while (some.size() == BATCH);
    LOG.info("{} exported {} members", by.name(), count);
    return count;
  }
}
