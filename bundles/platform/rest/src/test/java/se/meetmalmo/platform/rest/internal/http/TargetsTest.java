package se.meetmalmo.platform.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.meetmalmo.platform.Ids;

class TargetsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "/api/ideas", "q=%C3%A5+b", "q=%E2%82%AC%20", "q=å", "%41%c3%a5x"})
  void takesUtf8(String encoded) {
    assertThat(Targets.isWellFormed(encoded)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "%4", "%g0", "a%", "%E5", "%C3x%A5", "%00", "%ED%A0%80", "%C0%AF", "%C3"})
  void refusesOthers(String encoded) {
    assertThat(Targets.isWellFormed(encoded)).isFalse();
  }

  @Test
  void hidesPrivateLinksFromLogs() {
    assertThat(Targets.forLog("/status/s3cret")).isEqualTo("/status/…");
    assertThat(Targets.forLog("/api/status/s3cret/withdrawal"))
        .isEqualTo("/api/status/…/withdrawal");
    String secret = Ids.secret();
    assertThat(Targets.forLog("/api/memberships/" + secret + "/pause"))
        .isEqualTo("/api/memberships/…/pause");
    assertThat(Targets.forLog("/calendars/" + Ids.hash(secret) + ".ics"))
        .isEqualTo("/calendars/….ics");
    String id = Ids.next();
    assertThat(Targets.forLog("/api/groups/" + id)).isEqualTo("/api/groups/" + id);
    assertThat(Targets.forLog("/api/ideas/7\r\nx")).isEqualTo("/api/ideas/7??x");
  }
}
