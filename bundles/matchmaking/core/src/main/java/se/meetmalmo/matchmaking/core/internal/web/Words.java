package se.meetmalmo.matchmaking.core.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Fairness;
import se.meetmalmo.matchmaking.Reason;
import se.meetmalmo.matchmaking.Refusal;
import se.meetmalmo.matchmaking.Remedy;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Option;
import se.meetmalmo.platform.web.Texts;
import se.meetmalmo.platform.web.Wording;
import se.meetmalmo.resourcebank.Industry;
import se.meetmalmo.resourcebank.Organisation;

/** The pages' texts, names and dates in one reader's language. Thread-safe. */
public final class Words extends Wording {
  private static final Texts TEXTS = Texts.beside(Words.class);

  public Words(Language language) {
    super(TEXTS, language);
  }

  /** Name of an industry; a member's own word as it stands. */
  public String industry(String kept) {
    return Industry.of(kept).map(known -> known.name(language().tag())).orElse(kept);
  }

  /** Side, industry and size in one line. */
  public String about(Candidate one) {
    return Stream.of(
            get("side." + one.side()),
            industry(one.industry()),
            one.size() == Organisation.Size.UNKNOWN ? "" : get("size." + one.size()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** In sentences, the weightiest first. */
  public String reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> named(reason).text(language().tag()))
        .collect(Collectors.joining(". "));
  }

  /** The city's own themes, areas and forms by their names; people's own words as they stand. */
  private Reason named(Reason reason) {
    return switch (reason.kind()) {
      case THEME, LIKELY_THEME -> named(reason, word -> within("theme", word));
      case FORM -> named(reason, word -> within("form", word));
      case AREA -> named(reason, word -> name("area", word));
      default -> reason;
    };
  }

  private static Reason named(Reason reason, UnaryOperator<String> how) {
    return new Reason(reason.kind(), reason.words().stream().map(how).toList());
  }

  /** A name as it stands within a sentence. */
  private String within(String list, String value) {
    String name = name(list, value);
    return name.equals(value)
        ? value
        : name.substring(0, 1).toLowerCase(language().locale()) + name.substring(1);
  }

  public String who(Invitee one) {
    String names =
        Stream.of(one.name(), one.organisation())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? get("invitee.gone") : names;
  }

  /** What would free a group, each in a sentence. */
  public List<String> remedies(Refusal refusal) {
    return refusal.remedies().stream().map(this::remedy).toList();
  }

  private String remedy(Remedy remedy) {
    if (!remedy.lift().isEmpty()) {
      return remedy.lift().stream()
          .map(limit -> get("constraint." + limit))
          .collect(Collectors.joining(get("remedy.and"), get("remedy.lift"), ""));
    }
    List<String> people = new ArrayList<>();
    for (Side side : Side.values()) {
      Integer count = remedy.people().get(side);
      if (count != null) {
        people.add(count(("remedy." + side), count));
      }
    }
    return people.isEmpty()
        ? get("remedy.smaller", remedy.size())
        : String.join(get("remedy.and"), people);
  }

  /** How many each filter leaves, in lines. */
  public List<String> counts(Refusal refusal) {
    return refusal.counts().stream()
        .map(
            count ->
                get(
                    "count",
                    count.after() == null ? get("count.all") : get("count.after." + count.after()),
                    count.city(),
                    count.business()))
        .toList();
  }

  /** What a row of the fairness tables is about. */
  public String value(Fairness.Kind kind, String value) {
    return switch (kind) {
      case SIZE -> get("size." + value);
      case INDUSTRY ->
          maybe("sector." + value).isEmpty() ? get("fairness.OTHER") : get("sector." + value);
      case AREA -> value.equals("OTHER") ? get("fairness.OTHER") : name("area", value);
      case FIRST_TIME -> get("fairness." + value);
    };
  }

  /** A number that may be hidden. */
  public String number(Long count) {
    return count == null
        ? get("fairness.hidden")
        : String.format(language().locale(), "%,d", count);
  }

  /** A share and its number, of which both or the share may be hidden. */
  public String share(Long count, Double share) {
    return share == null
        ? number(count)
        : String.format(language().locale(), "%.1f %% (%,d)", 100 * share, count);
  }

  public List<Option> declines() {
    return options("ending", Ending.answers().stream().map(Enum::name).toList());
  }

  /** What the tag of a state means: a colour and shape of the portal's five. */
  public static String meaning(Invitation.State state) {
    return switch (state) {
      case OPEN -> "wait";
      case ACCEPTED -> "ok";
      case DECLINED -> "stop";
      case EXPIRED, WITHDRAWN -> "idle";
    };
  }

  public static String meaning(Roster.State state) {
    return switch (state) {
      case OPEN, FORMING -> "wait";
      case FORMED -> "ok";
      case ENDED -> "idle";
    };
  }
}
