package se.meetmalmo.matchmaking;

import java.util.List;
import java.util.Objects;

/**
 * Why somebody fits.
 *
 * @param words what it is about, as people have written it; may be empty
 */
public record Reason(Kind kind, List<String> words) {
  public Reason {
    Objects.requireNonNull(kind);
    words = List.copyOf(words);
  }

  /** What speaks for somebody, in two languages; {@code %s} stands for the words. */
  public enum Kind {
    OWN_IDEA("Har själv lämnat idén", "Handed the idea in"),
    BROAD("Vill frågas om allt", "Wants to be asked about anything"),
    THEME("Vill arbeta med %s", "Wants to work with %s"),
    LIKELY_THEME(
        "Vill arbeta med %s, som texten verkar handla om",
        "Wants to work with %s, which the text seems to be about"),
    AREA("Är i, eller vill verka i, %s", "Is in, or wants to work in, %s"),
    INDUSTRY("Kan branschen %s", "Knows the industry %s"),
    FORM(
        "Vill samarbeta så som det är tänkt: %s",
        "Wants to collaborate in the way that is meant: %s"),
    LANGUAGE("Talar idéns språk", "Speaks the language of the idea"),
    AVAILABILITY("Har tid, och kan börja snart", "Has time, and can begin soon"),
    /** Words of a strategy's own. */
    OTHER("%s", "%s");

    private final String swedish;
    private final String english;

    Kind(String swedish, String english) {
      this.swedish = swedish;
      this.english = english;
    }
  }

  public static Reason of(Kind kind, String... words) {
    return new Reason(kind, List.of(words));
  }

  /** In plain words, by language tag: {@code en}, or Swedish for every other. */
  public String text(String language) {
    String pattern = language.startsWith("en") ? kind.english : kind.swedish;
    return pattern.replace("%s", String.join(", ", words));
  }
}
