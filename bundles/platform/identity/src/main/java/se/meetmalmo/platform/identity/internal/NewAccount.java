package se.meetmalmo.platform.identity.internal;

import java.util.List;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * An account to be.
 *
 * @param name 2 to 40 characters a-z, 0-9, dot, hyphen, underscore
 * @param displayName at most 100 characters; the name itself when left out
 * @param roles at least one of {@link se.meetmalmo.platform.Roles}
 * @throws se.meetmalmo.platform.InvalidInputException names every field that is wrong
 */
public record NewAccount(String name, String displayName, List<String> roles) {
  public NewAccount {
    name = name == null ? "" : Names.normal(name);
    displayName = displayName == null ? "" : VisibleText.line(displayName);
    displayName = displayName.isEmpty() ? name : displayName;
    roles = roles == null ? List.of() : roles.stream().map(String::valueOf).toList();
    Validation validation = new Validation();
    Names.check(validation, "name", name);
    validation.atMost("displayName", displayName, 100);
    Names.checkRoles(validation, "roles", roles);
    validation.orThrow();
    roles = Names.ordered(roles);
  }
}
