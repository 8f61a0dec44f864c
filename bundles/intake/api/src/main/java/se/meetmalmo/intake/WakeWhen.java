package se.meetmalmo.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * What a paused idea waits for, beside a day; whichever comes first.
 *
 * @param initiatives ids in the knowledge bank: one of them ends, or is withdrawn
 * @param themes in lower case: somebody with one of them joins the resource bank
 * @param budgetYear that budget year of the city opens, on its first of January; null (absent in
 *     JSON) for none
 * @param rules another rule set comes into force
 * @throws se.meetmalmo.platform.InvalidInputException names the field, as {@code wakeWhen.themes}
 */
public record WakeWhen(
    List<String> initiatives,
    List<String> themes,
    @Schema(nullable = true, example = "2027") Integer budgetYear,
    boolean rules) {
  /** How many of each. */
  public static final int MOST = 10;

  /** Nothing but a day, or somebody's hand. */
  public static final WakeWhen NOTHING = new WakeWhen(List.of(), List.of(), null, false);

  private static final int THEME_LENGTH = 80;
  private static final Pattern ID = Pattern.compile("[\\w.~:-]{1,100}");

  public WakeWhen {
    initiatives = lines(initiatives);
    themes =
        lines(themes).stream().map(theme -> theme.toLowerCase(Locale.ROOT)).distinct().toList();
    new Validation()
        .atMost("wakeWhen.initiatives", initiatives, MOST)
        .check(
            initiatives.stream().allMatch(id -> ID.matcher(id).matches()),
            FieldError.of("wakeWhen.initiatives", "malformed", "holds what is no id"))
        .atMost("wakeWhen.themes", themes, MOST)
        .check(
            themes.stream().allMatch(theme -> theme.length() <= THEME_LENGTH),
            FieldError.of(
                "wakeWhen.themes", "too-long", "holds one that is too long", THEME_LENGTH))
        .check(
            budgetYear == null || (budgetYear >= 2000 && budgetYear <= 2999),
            FieldError.of("wakeWhen.budgetYear", "malformed", "is no year such as 2027"))
        .orThrow();
  }

  /**
   * As people type it.
   *
   * @param initiatives ids, or addresses of their pages, separated by spaces or commas
   * @param budgetYear a year such as 2027; null or blank for none
   * @throws InvalidInputException also when that is no number
   */
  public static WakeWhen typed(
      String initiatives, List<String> themes, String budgetYear, boolean rules) {
    List<String> ids =
        Arrays.stream(initiatives.strip().split("[\\s,]+"))
            .map(id -> id.replaceAll("^.*/initiatives/|[?#].*$", ""))
            .toList();
    boolean none = budgetYear == null || budgetYear.isBlank();
    try {
      return new WakeWhen(ids, themes, none ? null : Integer.valueOf(budgetYear.strip()), rules);
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          FieldError.of("wakeWhen.budgetYear", "malformed", "is no year such as 2027"));
    }
  }

  private static List<String> lines(List<String> said) {
    return said == null
        ? List.of()
        : said.stream()
            .filter(Objects::nonNull)
            .map(VisibleText::line)
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList();
  }

  public boolean asksNothing() {
    return equals(NOTHING);
  }
}
