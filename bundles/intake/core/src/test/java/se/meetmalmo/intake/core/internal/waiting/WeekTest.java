package se.meetmalmo.intake.core.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.screening.Inventory;
import se.meetmalmo.intake.screening.NewConsultation;
import se.meetmalmo.intake.screening.QueueItem;

/**
 * A week passes, some hours at a time, with the sweeps run twice each time and once more by a node
 * that has just started.
 */
class WeekTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static Decision pause(DayOfWeek day, boolean itself) {
    return new Decision(Action.PAUSE, "Sen", "", day(day)).waking(WakeWhen.NOTHING, itself);
  }

  private static LocalDate day(DayOfWeek day) {
    return MONDAY.plusDays(day.ordinal());
  }

  @Test
  void remindersDeadlinesWakeUpsAndAlarmsComeWhenTheyShouldOnce() {
    try (WaitingHouse house = new WaitingHouse()) {
      Map<String, String> names = new LinkedHashMap<>();
      house.clock.to(MONDAY.minusDays(17), LocalTime.NOON);
      names.put(house.idea(), "escalated");
      house.clock.to(MONDAY.minusDays(11), LocalTime.NOON);
      names.put(house.idea(), "silent");
      house.sweep();
      house.clock.to(MONDAY, LocalTime.of(9, 0));
      house.house.criteria.answerWithinDays = 5;
      names.put(house.idea(), "promised");
      house.house.criteria.answerWithinDays = 21;
      String listed = house.idea();
      house.decide(listed, pause(DayOfWeek.WEDNESDAY, false));
      names.put(listed, "listed");
      String woken = house.idea();
      house.decide(woken, pause(DayOfWeek.THURSDAY, true));
      names.put(woken, "woken");
      String asked = house.idea();
      house.decide(asked, Decision.of(Action.ASK, "Hur?").until(day(DayOfWeek.FRIDAY)));
      names.put(asked, "asked");

      String consulted = house.idea();
      house.consultations.ask(consulted, question(day(DayOfWeek.FRIDAY)), Samples.COORDINATOR);
      names.put(consulted, "consulted");

      assertThat(week(house, names))
          .containsExactly(
              "MONDAY escalated: SenderUninformed → coordinator",
              "TUESDAY escalated: PromiseNear → coordinator",
              "TUESDAY asked: ReplyReminder → sender",
              "WEDNESDAY promised: PromiseNear → coordinator",
              "WEDNESDAY listed: WorthWaking → coordinator",
              "WEDNESDAY consulted: ConsultationReminder",
              "THURSDAY silent: SenderUninformed → coordinator",
              "THURSDAY woken: IdeaWoken",
              "FRIDAY escalated: SenderUninformed → project-leader",
              "SATURDAY escalated: PromiseBroken → coordinator",
              "SATURDAY asked: ReplyOverdue → coordinator",
              "SUNDAY promised: PromiseBroken → coordinator");
      assertThat(house.house.full(woken).idea().status()).isEqualTo(Status.SCREENING);
      assertThat(late(house, consulted)).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      assertThat(house.house.full(listed).idea().status()).isEqualTo(Status.PAUSED);
    }
  }

  private static NewConsultation question(LocalDate deadline) {
    return new NewConsultation(
        "Eva Lund",
        "eva@skola.example.se",
        "Skolan",
        Inventory.Where.INSIDE,
        "Ryms de?",
        deadline,
        NewConsultation.Shows.TEXT,
        "sv");
  }

  /** The days of the week on which the queue shows a case as late at noon. */
  private static List<DayOfWeek> late(WaitingHouse house, String id) {
    QueueItem item = house.house.queue.item(id).orElseThrow();
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> item.isLate(house.clock.to(day(day), LocalTime.NOON)))
        .toList();
  }

  private static List<String> week(WaitingHouse house, Map<String, String> names) {
    List<String> told = new ArrayList<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    names.keySet().forEach(id -> seen.put(id, house.told(id).size()));
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = day == DayOfWeek.MONDAY ? 9 : 0; hour < 24; hour += 5) {
        house.clock.to(day(day), LocalTime.of(hour, 30));
        house.sweep();
        for (Map.Entry<String, String> idea : names.entrySet()) {
          List<String> all = house.told(idea.getKey());
          all.subList(seen.get(idea.getKey()), all.size())
              .forEach(word -> told.add(day + " " + idea.getValue() + ": " + word));
          seen.put(idea.getKey(), all.size());
        }
      }
    }
    return told;
  }
}
