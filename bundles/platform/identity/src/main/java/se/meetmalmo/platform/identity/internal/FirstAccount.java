package se.meetmalmo.platform.identity.internal;

import java.io.PrintStream;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Roles;

/**
 * At the very first start makes the account {@code admin}, with the password of the environment
 * variable {@code MEET_ADMIN_PASSWORD} or a random one, which is printed to standard output once
 * and written nowhere.
 */
@Component(service = FirstAccount.class, immediate = true)
public final class FirstAccount {
  static final String NAME = "admin";
  static final String PASSWORD = "MEET_ADMIN_PASSWORD";
  private static final int SHORTEST = 8;
  private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

  private final People people;
  private final PrintStream out;

  @Activate
  public FirstAccount(@Reference People people) {
    this(people, System.getenv(), System.out);
  }

  FirstAccount(People people, Map<String, String> environment, PrintStream out) {
    this.people = people;
    this.out = out;
    if (people.find(NAME).isEmpty()) {
      String given = environment.getOrDefault(PASSWORD, "");
      if (given.isEmpty()) {
        createWithRandomPassword();
      } else {
        createWith(given);
      }
    }
  }

  private void createWithRandomPassword() {
    String password = people.generatePassword();
    if (create(password)) {
      print(
          "  Meet has made the account " + NAME + " with the password",
          "",
          "      " + password,
          "",
          "  It is shown this once. Sign in and change it at /account.");
    }
  }

  private void createWith(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      LOG.error("No account {}: {} is shorter than {} characters", NAME, PASSWORD, SHORTEST);
      print(
          "  Meet has NOT made the account " + NAME + ": " + PASSWORD + " is shorter than",
          "  " + SHORTEST + " characters. Set a longer one, or none, and start again.");
      return;
    }
    if (length < Passwords.SHORTEST) {
      LOG.warn("{} is shorter than {} characters: change it", PASSWORD, Passwords.SHORTEST);
    }
    if (create(password)) {
      print("  Meet has made the account " + NAME + " with the password of " + PASSWORD + ".");
    }
  }

  /** False when another node was faster. */
  private boolean create(String password) {
    try {
      people.store(new NewAccount(NAME, "Administrator", Roles.ALL), password, Actor.SYSTEM);
      LOG.info("Made the account {}", NAME);
      return true;
    } catch (ConflictException e) {
      LOG.info("The account {} was made by another node", NAME);
      return false;
    }
  }

  private void print(String... lines) {
    String line = "=".repeat(72);
    out.println();
    out.println(line);
    for (String text : lines) {
      out.println(text);
    }
    out.println(line);
    out.println();
    out.flush();
  }
}
