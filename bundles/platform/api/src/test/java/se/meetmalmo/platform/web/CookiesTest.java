package se.meetmalmo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CookiesTest {
  @Test
  void keepsScriptsAndOtherSitesOut() {
    assertThat(Cookies.set("a", "b", false)).isEqualTo("a=b; Path=/; HttpOnly; SameSite=Lax");
  }

  @Test
  void staysWithinTlsWhereTheClientSpeaksIt() {
    assertThat(Cookies.set("a", "b", true)).endsWith("; Secure");
  }

  @Test
  void isKeptForAWhileAndForOnePath() {
    assertThat(Cookies.set("a", "b", "/ideas/new", Duration.ofHours(2), false))
        .contains("; Path=/ideas/new; ", "; Max-Age=7200; ");
  }

  @Test
  void isTakenAwayByAnEmptyOneThatHasEnded() {
    assertThat(Cookies.clear("a", true)).startsWith("a=; Path=/; Max-Age=0; ").endsWith("; Secure");
  }

  @Test
  void carriesNothingElse() {
    assertThatThrownBy(() -> Cookies.set("a", "b; Domain=example.se", false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Cookies.set("a", "b\r\nLocation: x", false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
