package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.Verdict;
import se.meetmalmo.platform.web.Language;

/**
 * The closed list of values that a fact or a decision can have. A value is passed around as its
 * index in this list.
 *
 * @param values all Boolean, all Integer in ascending order from 0, or all String
 * @param labels how people read a String value; may be empty, then the engine's own words are used
 */
record Domain(Type type, List<Object> values, Map<String, Document.Text> labels) {
  static final Domain YES_NO = new Domain(Type.BOOLEAN, List.of(false, true), Map.of());
  static final Domain VERDICTS = names(Arrays.stream(Verdict.values()));
  static final Domain OUTCOMES =
      names(Arrays.stream(Outcome.values()).filter(o -> o != Outcome.UNDECIDED));
  static final Domain ORGANISATIONS = names(Arrays.stream(Submission.OrganisationKind.values()));
  static final Domain SIDES = names(Arrays.stream(Submission.Side.values()));
  static final Domain KINDS = names(Arrays.stream(Submission.Kind.values()));
  static final Domain LANGUAGES = names(Arrays.stream(Language.values()).map(Language::tag));

  /** How the values are written in a decision table. */
  enum Type {
    BOOLEAN,
    NUMBER,
    STRING
  }

  Domain {
    values = List.copyOf(values);
    labels = Map.copyOf(labels);
  }

  static Domain steps(List<Integer> steps) {
    List<Object> values = new ArrayList<>(List.of(0));
    values.addAll(steps);
    return new Domain(Type.NUMBER, values, Map.of());
  }

  static Domain named(Map<String, Document.Text> labels) {
    return new Domain(Type.STRING, List.copyOf(labels.keySet()), labels);
  }

  private static Domain names(java.util.stream.Stream<?> values) {
    return new Domain(Type.STRING, List.copyOf(values.map(Object::toString).toList()), Map.of());
  }

  int size() {
    return values.size();
  }

  Object value(int index) {
    return values.get(index);
  }

  int index(Object value) {
    return values.indexOf(value);
  }

  /** The greatest step that a number reaches. */
  int reached(int number) {
    return IntStream.range(0, size()).filter(i -> (Integer) value(i) <= number).max().orElse(0);
  }
}
