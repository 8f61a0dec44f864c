package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.meetmalmo.criteria.Submission;

/** The fields of a submission that are read for cues, in the order in which people meet them. */
enum Field {
  TITLE("title", Submission::title),
  TEXT("text", Submission::text),
  PARTICIPANTS("participants", s -> s.collaboration().participants()),
  CITY_CONTRIBUTION("cityContribution", s -> s.collaboration().cityContribution()),
  OWN_CONTRIBUTION("ownContribution", s -> s.collaboration().ownContribution()),
  SOCIAL_EFFECT("socialEffect", Submission::socialEffect),
  BUSINESS_EFFECT("businessEffect", Submission::businessEffect),
  SCOPE("scope", Submission::scope),
  FORMS("forms", s -> words(s.collaboration().forms())),
  THEMES("themes", s -> words(s.themes()));

  static final int ALL = (1 << values().length) - 1;

  private final String key;
  private final Function<Submission, String> reader;

  Field(String key, Function<Submission, String> reader) {
    this.key = key;
    this.reader = reader;
  }

  String of(Submission submission) {
    return reader.apply(submission);
  }

  int bit() {
    return 1 << ordinal();
  }

  static Optional<Field> named(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }

  static String names() {
    return String.join(", ", Arrays.stream(values()).map(field -> field.key).toList());
  }

  /** Each word of a list is a sentence of its own; codes such as CO_FINANCING read as words. */
  private static String words(java.util.List<String> words) {
    return String.join("\n\n", words).replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
