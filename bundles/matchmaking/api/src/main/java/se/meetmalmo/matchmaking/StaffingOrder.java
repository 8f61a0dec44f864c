package se.meetmalmo.matchmaking;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * What group is wanted.
 *
 * @param size how many people, {@value #LEAST} to {@value #MOST}
 * @param city at least so many of the city's side; as configured when 0 or absent
 * @param business at least so many of business; likewise
 * @param industries that the idea concerns: codes, or words
 * @param conflicts names of organisations with an interest of their own in the idea
 * @param without ids of people who are to be passed over, also when somebody is replaced
 */
public record StaffingOrder(
    @Schema(minimum = "3", maximum = "20") int size,
    @Schema(minimum = "0", maximum = "20") int city,
    @Schema(minimum = "0", maximum = "20") int business,
    @ArraySchema(maxItems = WORDS, schema = @Schema(maxLength = WORD)) List<String> industries,
    @ArraySchema(maxItems = WORDS, schema = @Schema(maxLength = NAME)) List<String> conflicts,
    @ArraySchema(maxItems = 2 * WORDS, schema = @Schema(maxLength = ID)) List<String> without) {
  public static final int LEAST = 3;
  public static final int MOST = 20;
  private static final int WORDS = 50;
  private static final int WORD = 80;
  private static final int NAME = 150;
  private static final int ID = 40;

  public StaffingOrder {
    industries = lines(industries);
    conflicts = lines(conflicts);
    without = lines(without);
    Validation bounds =
        new Validation()
            .check(
                size >= LEAST && size <= MOST,
                FieldError.of(
                    "size",
                    "out-of-range",
                    "is not between " + LEAST + " and " + MOST,
                    LEAST,
                    MOST))
            .check(
                city >= 0 && business >= 0 && city + business <= size,
                FieldError.of("city", "out-of-range", "and business do not fit a group of " + size))
            .atMost("industries", industries, WORDS)
            .atMost("conflicts", conflicts, WORDS)
            .atMost("without", without, 2 * WORDS);
    industries.forEach(word -> bounds.atMost("industries", word, WORD));
    conflicts.forEach(name -> bounds.atMost("conflicts", name, NAME));
    without.forEach(id -> bounds.atMost("without", id, ID));
    bounds.orThrow();
  }

  private static List<String> lines(List<String> given) {
    return given == null
        ? List.of()
        : given.stream()
            .filter(Objects::nonNull)
            .map(VisibleText::line)
            .filter(line -> !line.isEmpty())
            .toList();
  }

  /** Nobody is passed over. */
  public StaffingOrder(
      int size, int city, int business, List<String> industries, List<String> conflicts) {
    this(size, city, business, industries, conflicts, List.of());
  }

  public static StaffingOrder of(int size) {
    return new StaffingOrder(size, 0, 0, List.of(), List.of());
  }
}
