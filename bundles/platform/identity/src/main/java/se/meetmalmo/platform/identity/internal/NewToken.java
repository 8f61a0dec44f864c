package se.meetmalmo.platform.identity.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * An API client's key to be.
 *
 * @param name says what it is for, 1 to 80 characters
 * @param days until it expires, 1 to 730
 * @param roles of the owner's, those that the client gets; empty: all that the owner has
 * @throws se.meetmalmo.platform.InvalidInputException names every field that is wrong
 */
public record NewToken(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 80) String name,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "730") int days,
    @Schema(description = "Left out: all that the owner has") List<String> roles) {
  private static final int MOST_DAYS = 730;

  public NewToken {
    name = name == null ? "" : VisibleText.line(name);
    roles = roles == null ? List.of() : roles.stream().map(String::valueOf).toList();
    Validation validation = new Validation().required("name", name).atMost("name", name, 80);
    validation.check(
        days >= 1 && days <= MOST_DAYS,
        FieldError.of("days", "out-of-range", "is not between 1 and 730", 1, MOST_DAYS));
    if (!roles.isEmpty()) {
      Names.checkRoles(validation, "roles", roles);
    }
    validation.orThrow();
    roles = Names.ordered(roles);
  }
}
