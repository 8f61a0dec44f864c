package se.meetmalmo.intake.core.internal.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.meetmalmo.intake.core.internal.store.QueueStore;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.ScreeningEvent;
import se.meetmalmo.intake.screening.ScreeningEvent.Type;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.StaffDirectory;

/** What the use cases of screening share. Thread-safe. */
record Desk(QueueStore queue, Clock clock, Supplier<Optional<StaffDirectory>> directory) {
  Instant now() {
    return clock.instant();
  }

  QueueItem line(String idOrCaseNumber) {
    return queue
        .item(idOrCaseNumber)
        .orElseThrow(() -> new NotFoundException("idea", idOrCaseNumber));
  }

  List<String> assignees() {
    return directory.get().map(there -> there.having(Roles.COORDINATOR)).orElse(List.of());
  }

  void checkAssignee(String field, String name) {
    if (!assignees().contains(name)) {
      throw new InvalidInputException(
          FieldError.of(field, "unknown-value", "is not the account of a coordinator"));
    }
  }

  ScreeningEvent event(QueueItem item, Type type, String about, String account, String by) {
    return new ScreeningEvent(
        item.idea().id(), type, now(), item.idea().caseNumber(), about, account, by);
  }
}
