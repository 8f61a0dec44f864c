package se.meetmalmo.platform.identity.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.console.ConsoleActor;

/** What names of accounts and roles look like. */
public final class Names {
  private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
  private static final Set<String> RESERVED =
      Set.of(ConsoleActor.OWNER.name(), Actor.ANONYMOUS.name(), Actor.SYSTEM.name());

  private Names() {}

  /** As it is stored: people may write their name in capitals. */
  static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  static void check(Validation validation, String field, String name) {
    validation
        .check(
            ACCOUNT.matcher(name).matches(),
            FieldError.of(
                field,
                "malformed",
                "is not 2 to 40 characters a-z, 0-9, dot, hyphen or underscore, a letter first"))
        .check(
            !RESERVED.contains(name),
            FieldError.of(field, "reserved", "is kept for the platform itself"));
  }

  static void checkRoles(Validation validation, String field, Collection<String> roles) {
    validation.check(!roles.isEmpty(), FieldError.of(field, "required", "needs at least one role"));
    String known = String.join(", ", Roles.ALL);
    for (String role : roles) {
      validation.check(
          Roles.ALL.contains(role),
          FieldError.of(field, "unknown-value", "is not one of " + known, known));
    }
  }

  /** Each once, in the order of {@link Roles#ALL}. */
  static List<String> ordered(Collection<String> roles) {
    return Roles.ALL.stream().filter(roles::contains).toList();
  }
}
