package se.meetmalmo.intake.core.internal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.screening.ScreeningEvent;

/**
 * Something that has happened to a case, as staff read it.
 *
 * @param text what was said with it; empty when nothing
 * @param internal neither the sender nor the public ever knows of it
 * @param overrules it went against a referral by the rule set
 */
public record History(
    String title, Instant at, String by, String text, boolean internal, boolean overrules) {
  /** The idea's steps and the house's own work, oldest first. */
  static List<History> of(List<Step> steps, List<ScreeningEvent> log, Words words) {
    List<History> all = new ArrayList<>();
    for (Step step : steps) {
      all.add(
          new History(
              words.event(step), step.at(), step.by(), step.reason(), false, step.overrules()));
    }
    for (ScreeningEvent event : log) {
      all.add(new History(title(event, words), event.at(), event.by(), "", true, false));
    }
    all.sort(Comparator.comparing(History::at));
    return all;
  }

  private static String title(ScreeningEvent event, Words words) {
    String key = "event." + event.type().word();
    return event.account().isEmpty() || words.maybe(key + ".to").isEmpty()
        ? words.get(key)
        : words.get(key + ".to", event.account());
  }
}
