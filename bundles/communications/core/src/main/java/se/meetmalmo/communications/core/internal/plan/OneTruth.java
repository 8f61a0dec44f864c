package se.meetmalmo.communications.core.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.plan.Activity;
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
  private final PlanStore store;

  @Activate
  public OneTruth(@Reference TextReader reader, @Reference PlanStore store) {
    this.reader = reader;
    this.store = store;
  }

  /** A text as it is read, and what it claims. */
  private record Said(String activity, PublishedItem item, Claims claims) {
    static Said of(String activity, PublishedItem item) {
      return new Said(activity, item, Claims.of(whole(item)));
    }

    private static String whole(PublishedItem item) {
      return item.headline() + "\n" + item.text();
    }

    String whole() {
      return whole(item);
    }

    String place() {
      return item.channel().word() + "." + item.audience() + "." + item.language();
    }

    Finding blocks(String code, String... said) {
      return new Finding(Level.BLOCKS, code, activity, List.of(place()), List.of(said));
    }
  }

  /** The grave first. */
  List<Finding> findings(Activity activity) {
    Moment now = reader.now();
    List<Finding> found = new ArrayList<>();
    for (ChannelText text : activity.content().texts()) {
      unspeakable(activity, text, now, found);
    }
    List<Said> own = said(activity, now);
    own.forEach(said -> alone(said, activity, now, found));
    for (int i = 0; i < own.size(); i++) {
      for (Said other : own.subList(i + 1, own.size())) {
        together(own.get(i), other, found);
      }
    }
    for (Said theirs : others(activity, now)) {
      own.forEach(said -> together(said, theirs, found));
    }
    return found.stream().sorted(Comparator.comparing(Finding::level)).toList();
  }

  private static List<Said> said(Activity activity, Moment now) {
    return now.read(activity).stream().map(item -> Said.of(activity.id(), item)).toList();
  }

  private List<Said> others(Activity activity, Moment now) {
    return activity.content().about().isEmpty()
        ? List.of()
        : store.about(activity.content().about()).stream()
            .filter(other -> !other.id().equals(activity.id()))
            .flatMap(other -> said(other, now).stream())
            .toList();
  }

  /** To nobody, or about what is not public. */
  private static void unspeakable(
      Activity activity, ChannelText text, Moment now, List<Finding> found) {
    List<String> place = List.of(text.place());
    if (!now.audiences().containsKey(text.audience())) {
      found.add(
          new Finding(
              Level.BLOCKS, "unknown-audience", activity.id(), place, List.of(text.audience())));
    }
    if (now.known(activity.content(), text.language()).isEmpty()) {
      found.add(
          new Finding(
              Level.BLOCKS,
              "not-public",
              activity.id(),
              place,
              List.of(activity.content().about())));
    }
  }

  private static void alone(Said said, Activity activity, Moment now, List<Finding> found) {
    PublishedItem item = said.item();
    int length = item.text().codePointCount(0, item.text().length());
    int most = item.channel().length();
    if (length > most) {
      found.add(said.blocks("too-long", String.valueOf(length), String.valueOf(most)));
    }
    Known known = now.known(activity.content(), item.language()).orElseThrow();
    String status = known.facts().getOrDefault("status", "");
    known.untrue().stream()
        .filter(phrase -> says(said.whole(), phrase))
        .forEach(phrase -> found.add(said.blocks("state", phrase, status)));
    String own = known.facts().getOrDefault("caseNumber", "");
    said.claims().caseNumbers().stream()
        .filter(number -> !own.isEmpty() && !number.equals(own))
        .forEach(number -> found.add(said.blocks("case-number", number, own)));
  }

  private static boolean says(String text, String phrase) {
    return Pattern.compile(
            "(?<!\\p{L})" + Pattern.quote(phrase) + "(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .find();
  }

  private static void together(Said one, Said two, List<Finding> found) {
    if (one.item().language().equals(two.item().language())) {
      one.claims()
          .contradicts(two.claims())
          .forEach(said -> found.add(warning("number", one, two, said)));
    }
    if (one.claims().speaksOfOtherDaysThan(two.claims())) {
      List<String> days =
          List.of(String.join(", ", one.claims().days()), String.join(", ", two.claims().days()));
      found.add(warning("date", one, two, days));
    }
  }

  private static Finding warning(String code, Said one, Said two, List<String> said) {
    return new Finding(Level.WARNS, code, two.activity(), List.of(one.place(), two.place()), said);
  }
}
