package se.meetmalmo.platform.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class AddressesTest {
  @Test
  void countsNetworkOfIpv6AsOneClient() {
    assertThat(Addresses.normal("2001:db8:1:2::3")).isEqualTo(Addresses.normal("2001:DB8:1:2:9::"));
    assertThat(Addresses.normal("2001:db8:1:3::3"))
        .isNotEqualTo(Addresses.normal("2001:db8:1:2::3"));
  }

  @Test
  void knowsSpellingsOfOneAddress() {
    assertThat(Addresses.normal("::1")).isEqualTo(Addresses.normal("0:0:0:0:0:0:0:1"));
    assertThat(Addresses.normal("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
  }

  @Test
  void believesOnlyTrustedProxiesThatTlsWasUsed() {
    Set<String> trusted = Set.of("192.0.2.1");
    assertThat(Addresses.isSecure(forwarded("192.0.2.1", "https"), trusted)).isTrue();
    assertThat(Addresses.isSecure(forwarded("192.0.2.1", "http"), trusted)).isFalse();
    assertThat(Addresses.isSecure(forwarded("192.0.2.2", "https"), trusted)).isFalse();
  }

  private static HttpServletRequest forwarded(String by, String scheme) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            AddressesTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "isSecure" -> false;
                  case "getHeader" -> scheme;
                  case "getRemoteAddr" -> by;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @Test
  void makesNothingOfGarbage() {
    assertThat(Addresses.normal("x".repeat(1000))).isEqualTo("unknown");
    assertThat(Addresses.normal("::::")).isEqualTo("unknown");
  }
}
