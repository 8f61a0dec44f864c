package se.meetmalmo.resourcebank;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a member wants to be asked about.
 *
 * @param scope BROAD when absent
 * @param themes with TOPICS: words of the list or the member's own
 * @param areas with TOPICS: parts of the city
 * @param industries with TOPICS: codes of {@link Industry}, or words
 * @param forms with TOPICS: {@code WORKING_GROUP}, {@code CO_FINANCING}, {@code PILOT}, {@code
 *     SHARED_KNOWLEDGE}, or words
 * @param ideaId with OWN_IDEA: the id of the idea, or its case number until the bank has found it
 */
public record Interest(
    @Schema(defaultValue = "BROAD") Scope scope,
    @ArraySchema(maxItems = Typed.WORDS, schema = @Schema(maxLength = Typed.WORD_LENGTH))
        List<String> themes,
    @ArraySchema(maxItems = Typed.WORDS, schema = @Schema(maxLength = Typed.WORD_LENGTH))
        List<String> areas,
    @ArraySchema(maxItems = Typed.WORDS, schema = @Schema(maxLength = Typed.WORD_LENGTH))
        List<String> industries,
    @ArraySchema(maxItems = Typed.WORDS, schema = @Schema(maxLength = Typed.WORD_LENGTH))
        List<String> forms,
    @Schema(maxLength = Typed.WORD_LENGTH) String ideaId) {
  /** As an area: every part of the city. */
  public static final String WHOLE_CITY = "Hela staden";

  public static final Interest BROAD = new Interest(Scope.BROAD, null, null, null, null, "");

  public Interest {
    scope = Objects.requireNonNullElse(scope, Scope.BROAD);
    themes = Typed.words(themes);
    areas = Typed.words(areas);
    industries = Typed.words(industries).stream().map(Industry::normalised).distinct().toList();
    forms = Typed.words(forms);
    ideaId = Typed.line(ideaId);
  }

  /** How wide the interest is. */
  public enum Scope {
    /** Any question. */
    BROAD,
    /** Certain kinds of questions. */
    TOPICS,
    /** Only one idea, which the member has handed in. */
    OWN_IDEA
  }

  /**
   * Whether somebody with this interest may be asked about the topic.
   *
   * <p>OWN_IDEA: for that idea and nothing else. TOPICS: where both name themes, areas, industries
   * or forms they must have one in common, and in one of these at least they must; letters' case
   * does not matter, and {@link #WHOLE_CITY} is every area.
   */
  public boolean accepts(Topic topic) {
    return switch (scope) {
      case BROAD -> true;
      case TOPICS -> meets(topic);
      case OWN_IDEA -> !ideaId.isEmpty() && ideaId.equalsIgnoreCase(topic.ideaId());
    };
  }

  private boolean meets(Topic topic) {
    List<Boolean> compared =
        Stream.of(
                new Pair(themes, topic.themes()),
                new Pair(areas, topic.areas()),
                new Pair(industries, topic.industries()),
                new Pair(forms, topic.forms()))
            .filter(Pair::bothSaySomething)
            .map(Pair::haveOneInCommon)
            .toList();
    return !compared.isEmpty() && !compared.contains(false);
  }

  private record Pair(List<String> wanted, List<String> asked) {
    boolean bothSaySomething() {
      return !wanted.isEmpty() && !asked.isEmpty();
    }

    boolean haveOneInCommon() {
      return isInAny(WHOLE_CITY, wanted)
          || isInAny(WHOLE_CITY, asked)
          || wanted.stream().anyMatch(word -> isInAny(word, asked));
    }
  }

  private static boolean isInAny(String word, List<String> words) {
    return words.stream().anyMatch(word::equalsIgnoreCase);
  }
}
