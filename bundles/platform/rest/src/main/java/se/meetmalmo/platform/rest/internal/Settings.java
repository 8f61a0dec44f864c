package se.meetmalmo.platform.rest.internal;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import se.meetmalmo.platform.rest.internal.http.Addresses;
import se.meetmalmo.platform.rest.internal.http.Limits;

/** The configuration of the publisher; a change takes effect with the next request. */
@Component(service = Settings.class, configurationPid = Settings.PID)
@Designate(ocd = Settings.Config.class)
public final class Settings {
  static final String PID = "se.meetmalmo.platform.rest";
  private static final Pattern PUBLIC_URL =
      Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/*");

  private volatile Limits limits;
  private volatile Optional<URI> publicUrl;
  private volatile Set<String> watchers;

  /** What an operator can set. */
  @ObjectClassDefinition(name = "Meet: REST publisher")
  public @interface Config {
    @AttributeDefinition(description = "Where people find the portal: https://meet.example.se")
    String public_url() default "";

    @AttributeDefinition(description = "Largest request body in bytes")
    long max_body() default 256 * 1024;

    @AttributeDefinition(description = "Largest body of an import (application/x-ndjson) in bytes")
    long max_import() default 512L * 1024 * 1024;

    @AttributeDefinition(description = "Writes a minute of one address that has not signed in")
    int writes_per_minute() default 30;

    int writes_burst() default 60;

    @AttributeDefinition(description = "Requests a minute of one address")
    int requests_per_minute() default 1200;

    int requests_burst() default 600;

    @AttributeDefinition(description = "Addresses whose X-Forwarded-For and -Proto are believed")
    String[] trusted_proxies() default {"127.0.0.1", "::1"};

    @AttributeDefinition(description = "Addresses that may read /metrics and what /health checks")
    String[] watchers() default {};
  }

  @Activate
  public Settings(Config config) {
    modified(config);
  }

  @Modified
  void modified(Config config) {
    limits =
        new Limits(
            config.max_body(),
            config.max_import(),
            new Limits.Rate(config.writes_per_minute(), config.writes_burst()),
            new Limits.Rate(config.requests_per_minute(), config.requests_burst()),
            Set.of(config.trusted_proxies()));
    publicUrl = publicUrl(config.public_url().strip());
    watchers = Addresses.normal(config.watchers());
  }

  private static Optional<URI> publicUrl(String configured) {
    if (configured.isEmpty()) {
      return Optional.empty();
    }
    if (!PUBLIC_URL.matcher(configured).matches()) {
      throw new IllegalArgumentException(
          "public.url is no address like https://meet.example.se: " + configured);
    }
    return Optional.of(URI.create(configured.replaceAll("/+$", "")));
  }

  /** Where people find the portal, without a slash at its end; empty when it is not set. */
  public Optional<URI> publicUrl() {
    return publicUrl;
  }

  /** The addresses of machines that watch this one, in the spelling of {@link Addresses}. */
  public Set<String> watchers() {
    return watchers;
  }

  /** As configured now. */
  public Limits limits() {
    return limits;
  }
}
