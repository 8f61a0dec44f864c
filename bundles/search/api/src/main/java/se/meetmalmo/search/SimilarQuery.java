package se.meetmalmo.search;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * What somebody has written so far, to be held against what is known.
 *
 * @param title may be empty
 * @param text may be empty; what is neither said in the title nor in the text is like nothing
 * @param limit 1 to 100
 * @param floor hits below it are left out: {@link Likeness#RELATED} for whoever writes, {@link
 *     Likeness#DISTANT} for all
 * @param reader who is going to see the hits
 * @throws se.meetmalmo.platform.InvalidInputException names the fields that are out of bounds
 */
public record SimilarQuery(String title, String text, int limit, Likeness floor, Actor reader) {
  public static final int DEFAULT_LIMIT = 5;
  public static final int MOST = 100;

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]");

  public SimilarQuery {
    Objects.requireNonNull(floor);
    Objects.requireNonNull(reader);
    title = printable(title);
    text = printable(text);
    new Validation()
        .atMost("title", title, Work.TITLE_LENGTH)
        .atMost("text", text, Work.TEXT_LENGTH)
        .check(
            limit >= 1 && limit <= MOST,
            FieldError.of("limit", "out-of-range", "is not from 1 to " + MOST, 1, MOST))
        .orThrow();
  }

  /** For whoever writes: the five nearest that are near. */
  public static SimilarQuery of(String title, String text, Actor reader) {
    return new SimilarQuery(title, text, DEFAULT_LIMIT, Likeness.RELATED, reader);
  }

  private static String printable(String value) {
    return UNPRINTABLE.matcher(Optional.ofNullable(value).orElse("")).replaceAll(" ").strip();
  }
}
