package se.meetmalmo.platform.rest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.rest.internal.TestSettings;

class WatchersTest {
  private final Watchers watchers = new Watchers(TestSettings.of("", "192.0.2.7", "2001:db8::1"));

  @Test
  void includesThisMachineOperatorsAndWhoIsConfigured() {
    Actor operator = new Actor("olle", Set.of(Roles.OPERATOR));
    assertThat(watchers.include(Actor.ANONYMOUS, from(""))).isTrue();
    assertThat(watchers.include(Actor.ANONYMOUS, from("192.0.2.7"))).isTrue();
    assertThat(watchers.include(Actor.ANONYMOUS, from("20010db800000000::/64"))).isTrue();
    assertThat(watchers.include(operator, from("192.0.2.9"))).isTrue();
  }

  @Test
  void leavesOutThePublicAndOtherStaff() {
    Actor coordinator = new Actor("karin", Set.of(Roles.COORDINATOR));
    assertThat(watchers.include(Actor.ANONYMOUS, from("192.0.2.9"))).isFalse();
    assertThat(watchers.include(coordinator, from("192.0.2.9"))).isFalse();
  }

  private static HttpServletRequest from(String client) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, given) -> client);
  }
}
