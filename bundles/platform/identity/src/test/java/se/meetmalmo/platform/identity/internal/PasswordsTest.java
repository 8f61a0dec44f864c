package se.meetmalmo.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

class PasswordsTest {
  private final Passwords passwords = new Passwords(new Passwords.Cost(64, 1));

  @Test
  void hashesWithArgon2idAtTheCostThatOwaspAsksFor() {
    Passwords real = new Passwords();
    String hash = real.hash("räksmörgås på Möllan");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(200);
    assertThat(real.matches("räksmörgås på Möllan", hash)).isTrue();
    assertThat(real.matches("räksmörgås på Möllan ", hash)).isFalse();
    assertThat(real.decoy()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void saltsEachHash() {
    assertThat(passwords.hash("the same")).isNotEqualTo(passwords.hash("the same"));
  }

  /** The reference implementation's own test vector: {@code echo -n password | argon2 ...}. */
  @Test
  void agreesWithTheReferenceImplementation() {
    String reference =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    assertThat(passwords.matches("password", reference)).isTrue();
    assertThat(passwords.matches("Password", reference)).isFalse();
  }

  @Test
  void decoyMatchesNothing() {
    assertThat(passwords.matches("", passwords.decoy())).isFalse();
    assertThat(passwords.matches("password", passwords.decoy())).isFalse();
  }

  @Test
  void verifiesHashesOfAnotherCost() {
    String older = new Passwords(new Passwords.Cost(32, 1)).hash("moved up since");
    assertThat(passwords.matches("moved up since", older)).isTrue();
  }

  @Test
  void generatesLongPasswordsThatPassTheRule() {
    String password = passwords.generate();
    assertThat(password).hasSize(27).matches("[a-z2-9]{6}(-[a-z2-9]{6}){3}");
    assertThat(passwords.generate()).isNotEqualTo(password);
    assertThat(errors(password)).isEmpty();
  }

  @Test
  void refusesShortLongAndObviousPasswords() {
    assertThat(errors("elevenchars")).containsExactly("too-short");
    assertThat(errors("twelve chars")).isEmpty();
    assertThat(errors("x".repeat(201))).containsExactly("too-long");
    assertThat(errors("Anna_anna_ANNA")).containsExactly("too-easy");
    assertThat(errors("a banana boat in spring")).isEmpty();
  }

  private static List<String> errors(String password) {
    Validation validation = new Validation();
    Passwords.check(validation, "password", password, "anna");
    return validation.errors().stream().map(FieldError::code).toList();
  }
}
