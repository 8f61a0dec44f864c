package se.meetmalmo.platform.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

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
  void makesNothingOfGarbage() {
    assertThat(Addresses.normal("x".repeat(1000))).isEqualTo("unknown");
    assertThat(Addresses.normal("::::")).isEqualTo("unknown");
  }
}
