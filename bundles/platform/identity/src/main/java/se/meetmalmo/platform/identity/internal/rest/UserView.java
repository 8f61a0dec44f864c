package se.meetmalmo.platform.identity.internal.rest;

import java.time.Instant;
import java.util.List;
import se.meetmalmo.platform.identity.internal.Account;

/** An account as the API shows it. */
public record UserView(
    String name, String displayName, List<String> roles, boolean active, Instant created) {
  static UserView of(Account account) {
    return new UserView(
        account.name(),
        account.displayName(),
        account.roles(),
        account.active(),
        account.created());
  }
}
