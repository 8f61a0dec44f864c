package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.meetmalmo.platform.web.Language;

/** Checks of {@code ruleset.json} that need nothing compiled. */
record DocumentCheck(Problems problems, Document document, RuleSetFiles files) {
  private static final String MAIN = "ruleset.json";
  private static final String ID = "[a-z][A-Za-z0-9]*";

  void check() {
    is(matches(document.id(), "[a-z][a-z0-9-]*"), "id", "is no id such as city-company");
    is(matches(document.version(), "\\d+\\.\\d+\\.\\d+"), "version", "is not like 1.0.0");
    text("name", document.name());
    text("description", document.description());
    is(
        document.answerWithinDays() != null
            && document.answerWithinDays() >= 1
            && document.answerWithinDays() <= 365,
        "answerWithinDays",
        "is not 1 to 365");
    for (Language language : Language.values()) {
      List<String> lines =
          document.referralContact() == null
              ? null
              : document.referralContact().get(language.tag());
      is(
          lines != null && !lines.isEmpty() && !lines.contains(null),
          "referralContact." + language.tag(),
          "has no lines");
    }
    if (lists()) {
      criteria();
      exclusions();
      decisions();
      knownFiles();
    }
  }

  private boolean lists() {
    return is(filled(document.criteria()), "criteria", "has none")
        & is(document.exclusions() != null, "exclusions", "is missing; it may be empty")
        & is(filled(document.lexicon()), "lexicon", "names no file")
        & is(filled(document.facts()), "facts", "has none")
        & is(filled(document.decisions()), "decisions", "has none");
  }

  private static boolean filled(List<?> list) {
    return list != null && !list.isEmpty() && list.stream().noneMatch(Objects::isNull);
  }

  private void criteria() {
    Set<String> ids = new HashSet<>();
    for (Document.Criterion criterion : document.criteria()) {
      String place = "criterion " + criterion.id();
      is(matches(criterion.id(), ID), place, "is no id such as ownEngagement");
      is(ids.add(criterion.id()), place, "is declared twice");
      text(place + ", name", criterion.name());
      text(place + ", description", criterion.description());
      text(place + ", help", criterion.help());
      is(
          document.decisions().stream()
                  .filter(d -> "verdict".equals(d.gives()))
                  .filter(d -> String.valueOf(criterion.id()).equals(d.id()))
                  .count()
              == 1,
          place,
          "has not exactly one decision of its id that gives its verdict");
    }
    document.decisions().stream()
        .filter(decision -> "verdict".equals(decision.gives()))
        .forEach(
            decision ->
                is(
                    ids.contains(decision.id()),
                    "decision " + decision.id(),
                    "gives a verdict, but is no criterion's"));
  }

  private void exclusions() {
    for (Document.Exclusion exclusion : document.exclusions()) {
      String place = "exclusion " + (exclusion == null ? "" : exclusion.id());
      if (is(exclusion != null && matches(exclusion.id(), ID), place, "is no id")) {
        text(place + ", name", exclusion.name());
        text(place + ", description", exclusion.description());
      }
    }
  }

  private void decisions() {
    Set<String> ids = new HashSet<>();
    document.facts().forEach(fact -> ids.add(fact.id()));
    for (Document.Decision decision : document.decisions()) {
      String place = "decision " + decision.id();
      is(matches(decision.id(), ID), place, "is no id such as ownEngagement");
      is(ids.add(decision.id()), place, "is declared twice, or is a fact's id");
      if (is(
          (decision.table() == null) != (decision.weighing() == null),
          place,
          "needs either table or weighing")) {
        is(
            files.files().containsKey(decision.file()),
            place,
            (decision.table() == null ? "weighing" : "table")
                + " «"
                + decision.file()
                + "» is missing");
      }
      weighing(place, decision);
      is(
          matches(decision.gives(), "value|verdict|outcome"),
          place,
          "gives is not one of value, verdict, outcome");
      boolean value = "value".equals(decision.gives());
      if (value) {
        text(place + ", label", decision.label());
        if (is(decision.values() != null && !decision.values().isEmpty(), place, "no values")) {
          decision.values().forEach((key, label) -> text(place + ", value " + key, label));
        }
      } else {
        is(
            decision.label() == null && decision.values() == null,
            place,
            "label and values go with gives value only");
      }
    }
    int last = document.decisions().size() - 1;
    for (int i = 0; i <= last; i++) {
      is(
          "outcome".equals(document.decisions().get(i).gives()) == (i == last),
          "decision " + document.decisions().get(i).id(),
          "the last decision, and no other, gives the outcome");
    }
  }

  private void weighing(String place, Document.Decision decision) {
    if (decision.weighing() == null) {
      is(decision.atLeast() == null, place, "atLeast goes with weighing only");
      return;
    }
    is("value".equals(decision.gives()), place, "a weighing gives value");
    is(
        decision.atLeast() != null && decision.atLeast() >= 0 && decision.atLeast() <= 100,
        place,
        "atLeast is not 0 to 100 percent");
    is(
        decision.values() != null && decision.values().containsKey(Weighing.UNCLEAR),
        place,
        "values lacks " + Weighing.UNCLEAR);
  }

  private void knownFiles() {
    Set<String> known = new HashSet<>(document.lexicon());
    known.addAll(Set.of(MAIN, "examples.jsonl", "README.md", "LICENSE"));
    for (Language language : Language.values()) {
      known.add("messages_" + language.tag() + ".properties");
    }
    document.decisions().forEach(decision -> known.add(String.valueOf(decision.file())));
    files.files().keySet().stream()
        .filter(file -> !known.contains(file))
        .forEach(file -> problems.add(file, "is a file that nothing refers to"));
  }

  private void text(String place, Document.Text text) {
    is(text != null && text.complete(), place, "text is needed in sv and en");
  }

  private static boolean matches(String value, String pattern) {
    return value != null && value.matches(pattern);
  }

  private boolean is(boolean good, String place, String reason) {
    return problems.check(good, MAIN + ", " + place, reason);
  }
}
