package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compiles the declared facts. Used once, by one thread. */
final class FactCompiler {
  private static final Pattern WORDS = Pattern.compile("([1-9]|1\\d|20) words?");
  private static final List<Integer> DEFAULT_STEPS = List.of(1, 2, 3);
  private final Problems problems;
  private final Lexicon lexicon;
  private final Negation negation;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private String place = "";

  FactCompiler(Problems problems, Lexicon lexicon, Negation negation) {
    this.problems = problems;
    this.lexicon = lexicon;
    this.negation = negation;
  }

  /** In the order in which they are declared; those with problems are left out. */
  Map<String, Fact> compile(List<Document.Fact> declared) {
    for (Document.Fact fact : declared) {
      place = "ruleset.json, fact " + fact.id();
      if (sound(fact)) {
        compile(fact);
      }
    }
    return facts;
  }

  private boolean sound(Document.Fact fact) {
    long kinds =
        Stream.of(fact.find(), fact.from(), fact.anyOf(), fact.allOf(), fact.noneOf())
            .filter(Objects::nonNull)
            .count();
    boolean find = fact.find() != null;
    boolean words = "words".equals(fact.from());
    return problems.check(
            fact.id() != null && fact.id().matches("[a-z][A-Za-z0-9]*"),
            place,
            "the id is no id such as ownMeans")
        & problems.check(!facts.containsKey(fact.id()), place, "is declared twice")
        & problems.check(
            fact.label() != null && fact.label().complete(), place, "label is needed in sv and en")
        & problems.check(kinds == 1, place, "needs exactly one of find, from, anyOf, allOf, noneOf")
        & problems.check(
            find
                || Stream.of(
                        fact.as(),
                        fact.within(),
                        fact.ordered(),
                        fact.without(),
                        fact.withoutWithin(),
                        fact.negated())
                    .allMatch(Objects::isNull),
            place,
            "as, within, ordered, without, withoutWithin and negated go with find only")
        & problems.check(
            find || words || fact.fields() == null,
            place,
            "fields goes with find and with from words only");
  }

  private void compile(Document.Fact fact) {
    if (fact.find() != null) {
      find(fact);
    } else if (fact.from() != null) {
      from(fact);
    } else if (fact.anyOf() != null) {
      put(fact, Domain.YES_NO, Sources.anyOf(others(fact.anyOf())));
    } else if (fact.allOf() != null) {
      put(fact, Domain.YES_NO, Sources.allOf(others(fact.allOf())));
    } else {
      put(fact, Domain.YES_NO, Sources.noneOf(others(fact.noneOf())));
    }
  }

  private void put(Document.Fact fact, Domain domain, Fact.Source source) {
    facts.put(fact.id(), new Fact(fact.id(), facts.size(), domain, fact.label(), source));
  }

  private void from(Document.Fact fact) {
    Domain steps = steps(fact);
    switch (fact.from()) {
      case "words" -> put(fact, steps, Sources.words(steps, fields(fact)));
      case "forms" -> put(fact, steps, Sources.size(steps, s -> s.collaboration().forms()));
      case "themes" -> put(fact, steps, Sources.size(steps, s -> s.themes()));
      case "areas" -> put(fact, steps, Sources.size(steps, s -> s.areas()));
      default -> {
        problems.check(fact.steps() == null, place, "steps goes with numbers only");
        Sources.Stated.named(fact.from())
            .ifPresentOrElse(
                stated -> put(fact, stated.domain(), stated.source()),
                () ->
                    problems.add(
                        place,
                        "from «"
                            + fact.from()
                            + "» is not one of organisationKind, side, kind, language, forms,"
                            + " themes, areas, words"));
      }
    }
  }

  private void find(Document.Fact fact) {
    Find.As as = choice(Find.As.class, "as", fact.as(), Find.As.PRESENCE, choice -> true);
    problems.check(
        fact.steps() == null || as == Find.As.COUNT, place, "steps goes with as count only");
    problems.check(!fact.find().isEmpty(), place, "find is empty");
    int[][] groups = fact.find().stream().map(this::cues).toArray(int[][]::new);
    if (groups.length == 0) {
      return;
    }
    int[] without =
        fact.without() == null
            ? new int[0]
            : fact.without().stream()
                .map(this::cues)
                .flatMapToInt(Arrays::stream)
                .distinct()
                .toArray();
    Find.Window window = window(fact, groups.length);
    Domain domain = as == Find.As.COUNT ? steps(fact) : Domain.YES_NO;
    put(
        fact,
        domain,
        new Find(
            groups,
            window,
            without,
            withoutWindow(fact, window),
            choice(
                Find.Negated.class, "negated", fact.negated(), Find.Negated.SKIP, choice -> true),
            fields(fact),
            negation,
            as,
            domain));
  }

  private Find.Window window(Document.Fact fact, int groups) {
    boolean ordered = Boolean.TRUE.equals(fact.ordered());
    problems.check(
        groups > 1 || fact.within() == null || fact.without() != null,
        place,
        "within goes with several elements in find, or with without");
    problems.check(groups > 1 || !ordered, place, "ordered goes with several elements in find");
    Matcher words = WORDS.matcher(Objects.requireNonNullElse(fact.within(), ""));
    if (words.matches()) {
      return new Find.Window(Find.Reach.WORDS, Integer.parseInt(words.group(1)), ordered);
    }
    return new Find.Window(
        choice(
            Find.Reach.class,
            "within",
            fact.within(),
            Find.Reach.SENTENCE,
            choice -> choice != Find.Reach.WORDS),
        0,
        ordered);
  }

  private Find.Window withoutWindow(Document.Fact fact, Find.Window window) {
    problems.check(
        fact.withoutWithin() == null || fact.without() != null,
        place,
        "withoutWithin goes with without");
    Find.Reach otherwise =
        window.reach() == Find.Reach.WORDS ? Find.Reach.SENTENCE : window.reach();
    return new Find.Window(
        choice(
            Find.Reach.class,
            "withoutWithin",
            fact.withoutWithin(),
            otherwise,
            choice -> choice != Find.Reach.WORDS),
        0,
        false);
  }

  private int[] cues(String alternatives) {
    return Arrays.stream(Objects.requireNonNullElse(alternatives, "").split("\\|", -1))
        .map(String::strip)
        .mapToInt(
            name -> {
              int cue = lexicon.cue(name);
              problems.check(cue >= 0, place, "cue «" + name + "» is not in the lexicon");
              return cue;
            })
        .filter(cue -> cue >= 0)
        .toArray();
  }

  private int[] others(List<String> names) {
    List<Integer> others = new ArrayList<>();
    problems.check(!names.isEmpty(), place, "names no facts");
    for (String name : names) {
      Fact other = facts.get(name);
      if (problems.check(
          other != null && other.domain() == Domain.YES_NO,
          place,
          "«" + name + "» is no yes/no fact that is declared above")) {
        others.add(other.at());
      }
    }
    return others.stream().mapToInt(Integer::intValue).toArray();
  }

  private int fields(Document.Fact fact) {
    if (fact.fields() == null) {
      problems.check(fact.find() != null, place, "from words needs fields");
      return Field.ALL;
    }
    problems.check(!fact.fields().isEmpty(), place, "fields is empty");
    int bits = 0;
    for (String name : fact.fields()) {
      int bit = Field.named(String.valueOf(name)).map(Field::bit).orElse(0);
      problems.check(bit != 0, place, "field «" + name + "» is not one of " + Field.names());
      bits |= bit;
    }
    return bits;
  }

  private Domain steps(Document.Fact fact) {
    List<Integer> steps = fact.steps() == null ? DEFAULT_STEPS : fact.steps();
    boolean good = !steps.isEmpty() && steps.size() <= 8;
    for (int i = 0; good && i < steps.size(); i++) {
      good = steps.get(i) != null && steps.get(i) > (i == 0 ? 0 : steps.get(i - 1));
    }
    problems.check(good, place, "steps is not 1 to 8 whole numbers above 0 in ascending order");
    return Domain.steps(good ? steps : DEFAULT_STEPS);
  }

  private <E extends Enum<E>> E choice(
      Class<E> type, String field, String value, E otherwise, Predicate<E> allowed) {
    if (value == null) {
      return otherwise;
    }
    List<E> choices = Arrays.stream(type.getEnumConstants()).filter(allowed).toList();
    return choices.stream()
        .filter(choice -> choice.name().toLowerCase(java.util.Locale.ROOT).equals(value))
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(
                  place,
                  field
                      + " «"
                      + value
                      + "» is not one of "
                      + String.join(
                          ", ",
                          choices.stream()
                              .map(choice -> choice.name().toLowerCase(java.util.Locale.ROOT))
                              .toList()));
              return otherwise;
            });
  }
}
