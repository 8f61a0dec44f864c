package se.meetmalmo.knowledgebank.core.internal.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.EntityTag;
import se.meetmalmo.knowledgebank.KnowledgeBank;

/** Versions as ETags. */
final class Versions {
  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

  private Versions() {}

  static EntityTag tag(long version, boolean staff) {
    return new EntityTag(staff ? String.valueOf(version) : version + "-public");
  }

  /** The version that {@code If-Match} names; whichever when it is not sent or names all. */
  static long of(String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return KnowledgeBank.ANY_VERSION;
    }
    Matcher tags = VERSION.matcher(ifMatch);
    long latest = 0;
    while (tags.find()) {
      latest = Math.max(latest, Long.parseLong(tags.group(1)));
    }
    return latest;
  }
}
