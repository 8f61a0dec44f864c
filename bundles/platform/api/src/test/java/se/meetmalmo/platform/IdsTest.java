package se.meetmalmo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void idsAreUuidsOfVersionSevenInOrderOfTime() {
    long before = System.currentTimeMillis();
    UUID id = UUID.fromString(Ids.next());
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
  }

  @Test
  void noTwoAreTheSameAndIdsAscend() {
    Set<String> seen = new HashSet<>();
    String last = "";
    for (int i = 0; i < 10_000; i++) {
      String next = Ids.next();
      assertThat(next).as("comes after those before").isGreaterThan(last);
      last = next;
      assertThat(seen.add(Ids.secret())).isTrue();
    }
  }

  @Test
  void aSecretFitsAUrlAndItsHashHidesIt() {
    String secret = Ids.secret();
    assertThat(secret).matches("[A-Za-z0-9_-]{43}");
    assertThat(Ids.hash(secret)).matches("[0-9a-f]{64}").isEqualTo(Ids.hash(secret));
    assertThat(Ids.hash("abc")).startsWith("ba7816bf8f01cfea");
  }
}
