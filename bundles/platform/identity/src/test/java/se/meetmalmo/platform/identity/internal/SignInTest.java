package se.meetmalmo.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.identity.internal.IdentityFixture.BY;
import static se.meetmalmo.platform.identity.internal.IdentityFixture.PASSWORD;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Roles;

class SignInTest {
  private final IdentityFixture identity = new IdentityFixture();

  @BeforeEach
  void makeAccounts() {
    identity.account("anna", Roles.COORDINATOR);
  }

  @AfterEach
  void close() {
    identity.close();
  }

  @Test
  void acceptsTheRightPasswordWhateverTheCaseOfTheName() {
    assertThat(identity.signIn.authenticate(" Anna ", PASSWORD, "192.0.2.1"))
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted -> assertThat(accepted.account().name()).isEqualTo("anna"));
  }

  @Test
  void refusesWrongUnknownAndDisabledAlike() {
    identity.account("bo", Roles.DIRECTOR);
    identity.people.disable("bo", BY);

    assertThat(identity.signIn.authenticate("anna", "wrong", "")).isEqualTo(new Verdict.Refused());
    assertThat(identity.signIn.authenticate("nobody", PASSWORD, ""))
        .isEqualTo(new Verdict.Refused());
    assertThat(identity.signIn.authenticate("bo", PASSWORD, "")).isEqualTo(new Verdict.Refused());
    assertThat(identity.signIn.authenticate("", "", "")).isEqualTo(new Verdict.Refused());
  }

  @Test
  void pausesAnAccountEvenForTheRightPassword() {
    for (int i = 0; i < 5; i++) {
      identity.signIn.authenticate("anna", "wrong" + i, "");
    }
    assertThat(identity.signIn.authenticate("ANNA", PASSWORD, ""))
        .isEqualTo(new Verdict.Wait(Duration.ofSeconds(30)));
    identity.clock.pass(Duration.ofSeconds(30));
    assertThat(identity.signIn.authenticate("anna", PASSWORD, ""))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void pausesUnknownNamesToo() {
    for (int i = 0; i < 5; i++) {
      identity.signIn.authenticate("nobody", "wrong", "");
    }
    assertThat(identity.signIn.authenticate("nobody", "wrong", ""))
        .isInstanceOf(Verdict.Wait.class);
  }

  @Test
  void takesVeryLongInputWithoutHarm() {
    String huge = "x".repeat(100_000);
    assertThat(identity.signIn.authenticate(huge, huge, "")).isEqualTo(new Verdict.Refused());
  }

  @Test
  void rememberedPasswordIsNotHashedAgainForAMinute() {
    assertThat(identity.remembering.authenticate("anna", PASSWORD, ""))
        .isInstanceOf(Verdict.Accepted.class);
    for (int i = 0; i < 5; i++) {
      identity.signIn.authenticate("anna", "wrong", "");
    }
    assertThat(identity.remembering.authenticate("anna", PASSWORD, ""))
        .as("not even asked")
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(identity.remembering.authenticate("anna", "wrong", ""))
        .isInstanceOf(Verdict.Wait.class);
  }

  @Test
  void rememberedPasswordIsForgottenAfterAMinute() {
    identity.remembering.authenticate("anna", PASSWORD, "");
    for (int i = 0; i < 10; i++) {
      identity.signIn.authenticate("anna", "wrong", "");
      identity.clock.pass(Duration.ofSeconds(7));
    }
    assertThat(identity.remembering.authenticate("anna", PASSWORD, ""))
        .isInstanceOf(Verdict.Wait.class);
  }

  @Test
  void changesHoldAtOnceAlsoForARememberedPassword() {
    identity.remembering.authenticate("anna", PASSWORD, "");
    identity.people.changeRoles("anna", List.of(Roles.DIRECTOR), BY);
    assertThat(identity.remembering.authenticate("anna", PASSWORD, ""))
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted -> assertThat(accepted.account().roles()).containsExactly(Roles.DIRECTOR));

    identity.people.resetPassword("anna", BY);
    assertThat(identity.remembering.authenticate("anna", PASSWORD, ""))
        .isEqualTo(new Verdict.Refused());
  }

  @Test
  void disablingHoldsAtOnceAlsoForARememberedPassword() {
    identity.remembering.authenticate("anna", PASSWORD, "");
    identity.people.disable("anna", BY);
    assertThat(identity.remembering.authenticate("anna", PASSWORD, ""))
        .isEqualTo(new Verdict.Refused());
  }
}
