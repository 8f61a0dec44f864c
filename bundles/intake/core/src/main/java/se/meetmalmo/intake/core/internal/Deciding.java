package se.meetmalmo.intake.core.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/** Whether a decision can be taken today: what it waits for must be yet to come. Thread-safe. */
final class Deciding {
  /** Until when an answer is wanted where the question does not say. */
  private static final int REPLY_DAYS = 14;

  private final Supplier<Optional<KnowledgeBank>> initiatives;

  /**
   * @param initiatives while it is away, ids of initiatives are taken as they are
   */
  Deciding(Supplier<Optional<KnowledgeBank>> initiatives) {
    this.initiatives = initiatives;
  }

  /**
   * The decision, with the day that a question leaves open.
   *
   * @throws se.meetmalmo.platform.InvalidInputException names the fields that can't be so
   */
  Decision fit(Decision decision, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, City.ZONE);
    WakeWhen when = decision.wakeWhen();
    boolean pauses = decision.decision() == Decision.Action.PAUSE;
    Validation validation =
        new Validation()
            .check(
                decision.until() == null || decision.until().isAfter(today),
                FieldError.of("until", "not-in-future", "is not a day to come"))
            .check(
                !pauses || when.budgetYear() == null || when.budgetYear() > today.getYear(),
                FieldError.of("wakeWhen.budgetYear", "not-in-future", "is not a year to come"));
    if (pauses) {
      initiatives.get().ifPresent(bank -> check(when.initiatives(), bank, validation));
    }
    validation.orThrow();
    boolean open = decision.decision() == Decision.Action.ASK && decision.until() == null;
    return open ? decision.until(today.plusDays(REPLY_DAYS)) : decision;
  }

  private static void check(List<String> ids, KnowledgeBank bank, Validation validation) {
    for (String id : ids) {
      validation.check(
          bank.show(id, Actor.SYSTEM)
              .filter(there -> there.initiative().profile().stage().isUnderWay())
              .isPresent(),
          FieldError.of(
              "wakeWhen.initiatives", "unknown-work", "has " + id + ", which is none under way"));
    }
  }
}
