package se.meetmalmo.decisionlog.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.decisionlog.LogHead;
import se.meetmalmo.decisionlog.Verification;
import se.meetmalmo.decisionlog.Verification.Finding;
import se.meetmalmo.decisionlog.Verification.Problem;
import se.meetmalmo.decisionlog.core.internal.store.LogStore;

/** One walk along the chain, some entries in memory at a time. Used once, by one thread. */
final class LogWalk {
  private static final int BATCH = 1000;

  /** How far from its place an entry is looked for that does not belong where it stands. */
  private static final long NEIGHBOURHOOD = 1000;

  private final LogStore store;
  private final String noted;
  private final LongConsumer progress;
  private final List<Finding> findings = new ArrayList<>();
  private long faults;
  private long seen;
  private long expected = 1;
  private String before = LogEntry.GENESIS;
  private boolean notedFound;

  /**
   * @param noted hash of a head that was noted elsewhere; empty: none was
   */
  LogWalk(LogStore store, String noted, LongConsumer progress) {
    this.store = store;
    this.noted = noted;
    this.progress = progress;
    this.notedFound = noted.isEmpty() || noted.equals(LogEntry.GENESIS);
  }

  Verification walk() {
    LogHead head = store.head();
    List<LogEntry> batch = store.after(Long.MIN_VALUE, BATCH);
    while (!batch.isEmpty()) {
      batch.stream().filter(entry -> entry.number() <= head.number()).forEach(this::look);
      progress.accept(seen);
      long last = batch.get(batch.size() - 1).number();
      batch = last < head.number() ? store.after(last, BATCH) : List.of();
    }
    missing(head.number() + 1);
    if (faults == 0 && !before.equals(head.hash())) {
      fault(
          head.number(),
          Problem.CHANGED,
          "Entry %d is not the one that the log last wrote".formatted(head.number()));
    }
    foreign();
    if (!notedFound) {
      fault(
          head.number(),
          Problem.HEAD_UNKNOWN,
          "The head %s is not in the log: entries were cut off at its end, or it was rewritten"
              .formatted(noted));
    }
    return new Verification(seen, head, faults, findings);
  }

  private void look(LogEntry entry) {
    if (entry.number() < 1) {
      fault(
          entry.number(),
          Problem.FOREIGN,
          "Entry %d was not written by the log, whose first is 1".formatted(entry.number()));
      return;
    }
    missing(entry.number());
    seen++;
    notedFound |= entry.hash().equals(noted);
    if (!entry.computedHash().equals(entry.hash())) {
      changed(entry);
    } else if (!entry.previous().equals(before)) {
      fault(
          entry.number(),
          Problem.UNLINKED,
          "Entry %d does not follow what stands before it: that was rewritten, or this is not the"
                  .formatted(entry.number())
              + " log's own");
    }
    before = entry.hash();
    expected = entry.number() + 1;
  }

  private void changed(LogEntry entry) {
    OptionalLong place =
        findings.size() < Verification.MOST_FINDINGS ? place(entry) : OptionalLong.empty();
    if (place.isPresent()) {
      fault(
          entry.number(),
          Problem.MOVED,
          "Entry %d is entry %d, put in this place".formatted(entry.number(), place.getAsLong()));
    } else {
      fault(
          entry.number(),
          Problem.CHANGED,
          "Entry %d does not have the hash that it ought to have: it was changed"
              .formatted(entry.number()));
    }
  }

  /** Where its hash would be right. */
  private static OptionalLong place(LogEntry entry) {
    return LongStream.rangeClosed(
            Math.max(1, entry.number() - NEIGHBOURHOOD), entry.number() + NEIGHBOURHOOD)
        .filter(number -> entry.numbered(number).computedHash().equals(entry.hash()))
        .findFirst();
  }

  /** Entries between the last one and this number, which is not there. */
  private void missing(long number) {
    if (expected < number) {
      String what =
          expected == number - 1
              ? "Entry " + expected + " is"
              : "Entries " + expected + " to " + (number - 1) + " are";
      fault(expected, Problem.MISSING, what + " missing");
    }
  }

  /** Highest first, then the head: what is added meanwhile moves both. */
  private void foreign() {
    long highest = store.highest();
    long head = store.head().number();
    if (highest > head) {
      fault(
          head + 1,
          Problem.FOREIGN,
          "Entry %d was not written by the log, whose last is %d".formatted(head + 1, head));
    }
  }

  private void fault(long number, Problem problem, String message) {
    faults++;
    if (findings.size() < Verification.MOST_FINDINGS) {
      findings.add(new Finding(number, problem, message));
    }
  }
}
