package se.meetmalmo.communications.core.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.ChannelText;
import se.meetmalmo.communications.plan.Finding;
import se.meetmalmo.communications.plan.Finding.Level;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.spi.SubjectFacts.Known;

/**
 * Holds texts against what is true now and against each other, as they are read: of one activity,
 * and of all others about the same subject that are not dropped. What somebody has typed where a
 * fact could be asked for is what it finds. Thread-safe.
 */
@Component(service = OneTruth.class)
public final class OneTruth {
  private final TextReader reader;
  private final AudienceDesk audiences;
  private final PlanStore store;

  @Activate
  public OneTruth(
      @Reference TextReader reader, @Reference AudienceDesk audiences, @Reference PlanStore store) {
    this.reader = reader;
    this.audiences = audiences;
    this.store = store;
  }

  /** The grave first. */
  List<Finding> findings(Activity activity) {
    List<Finding> found = new ArrayList<>();
    Map<String, Audience> known = audiences.all();
    for (ChannelText text : activity.content().texts()) {
      if (!known.containsKey(text.audience())) {
        found.add(own(activity, Level.BLOCKS, "unknown-audience", text.place(), text.audience()));
      }
      Optional<Known> facts = reader.known(activity.content(), text.language());
      if (facts.isEmpty()) {
        found.add(
            own(activity, Level.BLOCKS, "not-public", text.place(), activity.content().about()));
      }
    }
    List<PublishedItem> items = reader.read(activity);
    for (PublishedItem item : items) {
      alone(activity, item, found);
    }
    for (int i = 0; i < items.size(); i++) {
      for (PublishedItem other : items.subList(i + 1, items.size())) {
        together(activity.id(), items.get(i), other, found);
      }
    }
    if (!activity.content().about().isEmpty()) {
      others(activity, items, found);
    }
    return found.stream().sorted(Comparator.comparing(Finding::level)).toList();
  }

  private void others(Activity activity, List<PublishedItem> items, List<Finding> found) {
    for (Activity other : store.about(activity.content().about())) {
      if (!other.id().equals(activity.id())) {
        for (PublishedItem theirs : reader.read(other)) {
          items.forEach(item -> together(other.id(), item, theirs, found));
        }
      }
    }
  }

  private void alone(Activity activity, PublishedItem item, List<Finding> found) {
    String place = place(item);
    int length = item.text().codePointCount(0, item.text().length());
    if (length > item.channel().length()) {
      found.add(
          own(
              activity,
              Level.BLOCKS,
              "too-long",
              place,
              String.valueOf(length),
              String.valueOf(item.channel().length())));
    }
    String said = item.headline() + "\n" + item.text();
    Known known = reader.known(activity.content(), item.language()).orElseThrow();
    for (String phrase : known.untrue()) {
      if (says(said, phrase)) {
        found.add(
            own(
                activity,
                Level.BLOCKS,
                "state",
                place,
                phrase,
                known.facts().getOrDefault("status", "")));
      }
    }
    String own = known.facts().getOrDefault("caseNumber", "");
    if (!own.isEmpty()) {
      Claims.of(said).caseNumbers().stream()
          .filter(number -> !number.equals(own))
          .forEach(
              number -> found.add(own(activity, Level.BLOCKS, "case-number", place, number, own)));
    }
  }

  private static boolean says(String text, String phrase) {
    return Pattern.compile(
            "(?<!\\p{L})" + Pattern.quote(phrase) + "(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .find();
  }

  private static void together(
      String other, PublishedItem one, PublishedItem two, List<Finding> found) {
    Claims first = Claims.of(one.headline() + "\n" + one.text());
    Claims second = Claims.of(two.headline() + "\n" + two.text());
    List<String> places = List.of(place(one), place(two));
    if (one.language().equals(two.language())) {
      first
          .contradicts(second)
          .forEach(said -> found.add(new Finding(Level.WARNS, "number", other, places, said)));
    }
    if (first.speaksOfOtherDaysThan(second)) {
      found.add(
          new Finding(
              Level.WARNS,
              "date",
              other,
              places,
              List.of(String.join(", ", first.days()), String.join(", ", second.days()))));
    }
  }

  private static Finding own(
      Activity activity, Level level, String code, String place, String... said) {
    return new Finding(level, code, activity.id(), List.of(place), List.of(said));
  }

  private static String place(PublishedItem item) {
    return item.channel().word() + "." + item.audience() + "." + item.language();
  }
}
