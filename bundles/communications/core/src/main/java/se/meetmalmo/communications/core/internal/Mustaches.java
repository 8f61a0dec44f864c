package se.meetmalmo.communications.core.internal;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * Wordings as Mustache templates (jmustache) over a map of texts and nothing else: no paths into
 * objects, no partials, no changed delimiters. What comes out is plain text; whoever makes markup
 * of it escapes it.
 */
public final class Mustaches {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(false)
          .emptyStringIsFalse(true)
          .defaultValue("")
          .withCollector(new FactsOnly())
          .withLoader(
              name -> {
                throw new MustacheException("partials are not known here: " + name);
              });

  private Mustaches() {}

  /**
   * The wording with the facts put in; a fact that is missing is empty. Whatever a fact holds, what
   * comes out is seen, in the order in which it stands, and no longer than a wording.
   */
  public static Wording fill(Wording wording, Map<String, String> facts) {
    Map<String, String> seen = new HashMap<>(facts);
    seen.replaceAll((name, fact) -> VisibleText.text(cut(fact, Wording.BODY_LENGTH)));
    String subject = VisibleText.line(fill(wording.subject(), seen));
    String body = fill(wording.body(), seen).replaceAll("\n{3,}", "\n\n").strip();
    return new Wording(cut(subject, Wording.SUBJECT_LENGTH), cut(body, Wording.BODY_LENGTH));
  }

  private static String fill(String template, Map<String, String> facts) {
    return COMPILER.compile(template).execute(facts);
  }

  private static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }

  /**
   * @throws se.meetmalmo.platform.InvalidInputException names what is wrong, and what is known
   */
  public static void check(Wording wording, Set<String> facts) {
    Validation wrong = new Validation();
    check(wrong, "subject", wording.subject(), facts);
    check(wrong, "body", wording.body(), facts);
    wrong.orThrow();
  }

  private static void check(Validation wrong, String field, String template, Set<String> facts) {
    if (template.contains("{{=") || template.contains("{{>")) {
      wrong.check(
          false,
          FieldError.of(field, "malformed", "uses {{= or {{>, which are not allowed in messages"));
      return;
    }
    try {
      COMPILER.compile(template).visit(new Names(wrong, field, facts));
    } catch (MustacheException e) {
      wrong.check(false, FieldError.of(field, "malformed", "is no template: " + e.getMessage()));
    }
  }

  private record Names(Validation wrong, String field, Set<String> facts)
      implements Mustache.Visitor {
    @Override
    public void visitText(String text) {}

    @Override
    public void visitVariable(String name) {
      String known = facts.isEmpty() ? "none" : String.join(", ", new TreeSet<>(facts));
      wrong.check(
          facts.contains(name),
          FieldError.of(
              field,
              "unknown-fact",
              "asks for {{" + name + "}}, which is not known here; known are " + known,
              name,
              known));
    }

    @Override
    public boolean visitInclude(String name) {
      return false;
    }

    @Override
    public boolean visitSection(String name) {
      visitVariable(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      visitVariable(name);
      return true;
    }
  }

  /** Looks into the map of facts only: nothing is found by reflection. */
  private static final class FactsOnly implements Mustache.Collector {
    @Override
    public Iterator<?> toIterator(Object value) {
      return null;
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
      return (from, asked) ->
          from instanceof Map<?, ?> facts && facts.get(asked) instanceof String fact
              ? fact
              : Template.NO_FETCHER_FOUND;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }
}
