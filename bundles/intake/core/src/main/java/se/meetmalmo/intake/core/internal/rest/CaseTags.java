package se.meetmalmo.intake.core.internal.rest;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.EntityTag;
import se.meetmalmo.intake.CaseView;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.PublicCase;

/** Entity tags of ideas: the version, and for the public a tag that is no staff's. */
final class CaseTags {
  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

  private CaseTags() {}

  /** The two views of one version are two representations. */
  static EntityTag of(CaseView shown) {
    return shown instanceof IdeaCase full
        ? new EntityTag(String.valueOf(full.idea().version()))
        : new EntityTag(((PublicCase) shown).idea().version() + "-public");
  }

  /**
   * The version that {@code If-Match} names: of several the latest, for versions only grow; empty
   * when it names none that was ever given to staff.
   */
  static OptionalLong version(String ifMatch) {
    Matcher tags = VERSION.matcher(ifMatch);
    OptionalLong latest = OptionalLong.empty();
    while (tags.find()) {
      long version = Long.parseLong(tags.group(1));
      latest = OptionalLong.of(Math.max(version, latest.orElse(version)));
    }
    return latest;
  }
}
