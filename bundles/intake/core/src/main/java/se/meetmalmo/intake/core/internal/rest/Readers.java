package se.meetmalmo.intake.core.internal.rest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.Language;

/** Who reads, and so which view of an idea it is. */
final class Readers {
  /** Those whose work is with the ideas and who answer to the submitters. */
  private static final Set<String> INSIDE =
      Set.of(
          Roles.COORDINATOR,
          Roles.PROJECT_LEADER,
          Roles.DEPUTY_PROJECT_LEADER,
          Roles.BUSINESS_PILOT);

  private Readers() {}

  static boolean isInside(Actor actor) {
    return INSIDE.stream().anyMatch(actor::has);
  }

  /** The two views of one version are two representations. */
  static EntityTag tag(Idea idea, Actor actor) {
    return new EntityTag(isInside(actor) ? "" + idea.version() : idea.version() + "-public");
  }

  /** The language that the client asks for; else the given one. */
  static Language language(HttpHeaders headers, String otherwise) {
    List<Locale> asked = headers.getAcceptableLanguages();
    boolean any = asked.isEmpty() || asked.get(0).getLanguage().equals("*");
    return Language.of(any ? otherwise : asked.get(0).toLanguageTag());
  }
}
