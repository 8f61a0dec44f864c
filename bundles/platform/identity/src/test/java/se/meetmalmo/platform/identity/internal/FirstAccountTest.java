package se.meetmalmo.platform.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Roles;

class FirstAccountTest {
  private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{6}(?:-[a-z2-9]{6}){3}");
  private final IdentityFixture identity = new IdentityFixture();

  @AfterEach
  void close() {
    identity.close();
  }

  @Test
  void makesTheAdministratorAndPrintsTheRandomPasswordOnce() {
    String printed = start(Map.of());
    Matcher password = PASSWORD.matcher(printed);
    assertThat(password.find()).isTrue();

    assertThat(identity.signIn.authenticate("admin", password.group(), ""))
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted -> assertThat(accepted.account().roles()).isEqualTo(Roles.ALL));
    assertThat(password.find()).as("only once").isFalse();
    assertThat(start(Map.of())).as("the second start").isEmpty();
  }

  @Test
  void takesTheGivenPasswordWithoutPrintingIt() {
    assertThat(start(Map.of("MEET_ADMIN_PASSWORD", "a password of mine")))
        .contains("MEET_ADMIN_PASSWORD")
        .doesNotContain("a password of mine");
    assertAdmin("a password of mine", Verdict.Accepted.class);
  }

  @Test
  void takesEightCharactersAndRefusesSeven() {
    assertThat(start(Map.of("MEET_ADMIN_PASSWORD", "1234567"))).contains("NOT", "8 characters");
    assertThat(identity.people.list()).isEmpty();
    start(Map.of("MEET_ADMIN_PASSWORD", "12345678"));
    assertAdmin("12345678", Verdict.Accepted.class);
  }

  @Test
  void ignoresTheVariableWhenTheAccountIsThere() {
    start(Map.of("MEET_ADMIN_PASSWORD", "the first password"));
    assertThat(start(Map.of("MEET_ADMIN_PASSWORD", "the second password"))).isEmpty();
    assertAdmin("the second password", Verdict.Refused.class);
    assertAdmin("the first password", Verdict.Accepted.class);
  }

  private void assertAdmin(String password, Class<? extends Verdict> expected) {
    assertThat(identity.signIn.authenticate("admin", password, "")).isInstanceOf(expected);
  }

  private String start(Map<String, String> environment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(new FirstAccount(identity.people, environment, new PrintStream(out, true, UTF_8)))
        .isNotNull();
    return out.toString(UTF_8);
  }
}
