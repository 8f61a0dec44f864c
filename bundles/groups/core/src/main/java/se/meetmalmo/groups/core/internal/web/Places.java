package se.meetmalmo.groups.core.internal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.meetmalmo.groups.Place;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** People as they are typed into forms. */
final class Places {
  private static final Pattern PLACE = Pattern.compile("places\\[(\\d+)]\\.(.*)");

  private Places() {}

  /** The rows into which something was typed. */
  static List<String> rows(Form form, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(i -> "place." + i + ".")
        .filter(row -> !(form.value(row + "name") + form.value(row + "memberId")).isBlank())
        .toList();
  }

  /**
   * Who was typed into these rows.
   *
   * @throws InvalidInputException names all that is wrong, by the form's fields
   */
  static List<Place> of(Form form, List<String> rows) {
    List<Place> places = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (String row : rows) {
      try {
        places.add(one(form, row));
      } catch (InvalidInputException e) {
        e.errors().forEach(error -> errors.add(in(row, error)));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    return places;
  }

  /** The same of a row of the form. */
  private static FieldError in(String row, FieldError error) {
    return new FieldError(row + error.field(), error.code(), error.message(), error.arguments());
  }

  /** What the service says of a place, said of its row. */
  static List<FieldError> placed(List<FieldError> errors, List<String> rows) {
    List<FieldError> placed = new ArrayList<>();
    for (FieldError error : errors) {
      Matcher at = PLACE.matcher(error.field());
      placed.add(
          at.matches()
              ? new FieldError(
                  rows.get(Integer.parseInt(at.group(1))) + at.group(2),
                  error.code(),
                  error.message(),
                  error.arguments())
              : error);
    }
    return placed;
  }

  /**
   * @param row what stands before the fields' names
   */
  static Place one(Form form, String row) {
    boolean leads = form.value(row + "role").equals("LEADER");
    return new Place(
        choice(form.value(row + "side")),
        leads ? Place.Role.LEADER : Place.Role.MEMBER,
        form.value(row + "memberId"),
        form.value(row + "unitId"),
        form.value(row + "name"),
        form.value(row + "organisation"),
        form.value(row + "email"),
        "",
        form.value(row + "language"));
  }

  /** The side; null, which is taken for missing, when there is none such. */
  private static Side choice(String value) {
    return Arrays.stream(Side.values())
        .filter(side -> side.name().equals(value))
        .findFirst()
        .orElse(null);
  }
}
