package se.meetmalmo.platform.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class SiteComponentTest {
  /** Listens where Pax Web would by default, or as given. */
  private static SiteComponent site(String publicUrl, String... endpoints) {
    return new SiteComponent(TestSettings.of(publicUrl), container(endpoints));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://meet.example.se/portal", " https://meet.example.se/portal/ "})
  void isWhereTheOperatorSays(String configured) {
    SiteComponent site = site(configured, "http://0.0.0.0:8181/");
    assertThat(site.url("/status/x?lang=en"))
        .hasToString("https://meet.example.se/portal/status/x?lang=en");
    site.askedFromElsewhere();
    assertThat(site.warning()).isEmpty();
  }

  @Test
  void isThisMachineOtherwise() {
    assertThat(site("", "https://0.0.0.0:8443/", "http://0.0.0.0:8413/").url("/"))
        .hasToString("http://localhost:8413/");
    assertThat(site("").url("/ideas")).hasToString("http://localhost/ideas");
  }

  @Test
  void warnsOnceOthersComeWhoCannotFollowItsLinks() {
    SiteComponent site = site("", "http://0.0.0.0:8181/");
    assertThat(site.warning()).isEmpty();
    site.askedFromElsewhere();
    assertThat(site.warning()).hasValueSatisfying(text -> assertThat(text).contains("public.url"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"meet.example.se", "ftp://a", "https://", "https://a?b", "https://a b"})
  void refusesWhatIsNoAddress(String configured) {
    assertThatThrownBy(() -> TestSettings.of(configured))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(configured);
  }

  @Test
  void knowsPathsFromTheRootOnly() {
    SiteComponent site = site("https://meet.example.se");
    assertThatThrownBy(() -> site.url(".evil.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> site.url("/a b")).isInstanceOf(IllegalArgumentException.class);
  }

  private static BundleContext container(String... endpoints) {
    ServiceReference<?> runtime = fake(ServiceReference.class, endpoints);
    return fake(BundleContext.class, runtime);
  }

  private static <T> T fake(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> answer));
  }
}
