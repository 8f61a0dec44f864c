package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.Optional;
import java.util.function.Function;
import se.meetmalmo.criteria.Submission;

/** Facts that do not rest on cues. */
final class Sources {
  private Sources() {}

  /** What a submission states: its name in {@code ruleset.json}, its domain, how to read it. */
  enum Stated {
    ORGANISATION_KIND(
        "organisationKind", Domain.ORGANISATIONS, s -> s.submitter().organisation().kind()),
    SIDE("side", Domain.SIDES, s -> s.submitter().organisation().kind().side()),
    KIND("kind", Domain.KINDS, Submission::kind),
    LANGUAGE("language", Domain.LANGUAGES, Submission::language);

    private final String key;
    private final Domain domain;
    private final Function<Submission, Object> reader;

    Stated(String key, Domain domain, Function<Submission, Object> reader) {
      this.key = key;
      this.domain = domain;
      this.reader = reader;
    }

    static Optional<Stated> named(String key) {
      return java.util.Arrays.stream(values()).filter(stated -> stated.key.equals(key)).findFirst();
    }

    Domain domain() {
      return domain;
    }

    Fact.Source source() {
      return (reading, state, at) ->
          state.set(at, domain.index(reader.apply(reading.submission()).toString()), Fact.NOWHERE);
    }
  }

  /** How many values a list has. */
  static Fact.Source size(Domain domain, Function<Submission, java.util.List<String>> list) {
    return (reading, state, at) ->
        state.set(at, domain.reached(list.apply(reading.submission()).size()), Fact.NOWHERE);
  }

  /** How many words some fields have together. */
  static Fact.Source words(Domain domain, int fields) {
    return (reading, state, at) -> {
      int words = 0;
      int word = Fact.NOWHERE;
      for (Field field : Field.values()) {
        int here = (fields & field.bit()) == 0 ? 0 : reading.text().words(field.ordinal());
        word = word < 0 && here > 0 ? reading.text().firstOfField(field.ordinal()) : word;
        words += here;
      }
      state.set(at, domain.reached(words), word);
    };
  }

  static Fact.Source anyOf(int[] facts) {
    return (reading, state, at) -> {
      for (int fact : facts) {
        if (state.value(fact) == 1) {
          state.set(at, 1, state.word(fact));
          return;
        }
      }
      state.set(at, 0, Fact.NOWHERE);
    };
  }

  static Fact.Source allOf(int[] facts) {
    return (reading, state, at) -> {
      int word = Fact.NOWHERE;
      for (int fact : facts) {
        if (state.value(fact) == 0) {
          state.set(at, 0, Fact.NOWHERE);
          return;
        }
        word = word < 0 ? state.word(fact) : word;
      }
      state.set(at, 1, word);
    };
  }

  static Fact.Source noneOf(int[] facts) {
    return (reading, state, at) -> {
      boolean none = true;
      for (int fact : facts) {
        none &= state.value(fact) == 0;
      }
      state.set(at, none ? 1 : 0, Fact.NOWHERE);
    };
  }
}
