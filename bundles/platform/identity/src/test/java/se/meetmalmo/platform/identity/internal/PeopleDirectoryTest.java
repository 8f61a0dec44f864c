package se.meetmalmo.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Roles;

class PeopleDirectoryTest {
  @Test
  void namesTheActiveOnesOfARoleInOrder() {
    try (IdentityFixture identity = new IdentityFixture()) {
      identity.account("olle", Roles.COORDINATOR, Roles.OPERATOR);
      identity.account("anna", Roles.COORDINATOR);
      identity.account("dan", Roles.DIRECTOR);
      identity.account("gone", Roles.COORDINATOR);
      identity.people.disable("gone", IdentityFixture.BY);

      PeopleDirectory directory = new PeopleDirectory(identity.people);

      assertThat(directory.having(Roles.COORDINATOR)).containsExactly("anna", "olle");
      assertThat(directory.having(Roles.COMMUNICATOR)).isEmpty();
    }
  }
}
