package se.meetmalmo.channels.webhook.internal;

import java.net.URI;
import java.util.Set;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * A system that is told of events, configured soundly.
 *
 * @param types empty for all
 * @param internal whether it may be within our own network
 */
record Endpoint(
    String name, URI url, String secret, String unit, Set<String> types, boolean internal) {
  private static final int SECRET_LENGTH = 32;

  /**
   * @throws se.meetmalmo.platform.InvalidInputException names all that is wrong
   */
  Endpoint {
    types = Set.copyOf(types);
    boolean scheme = "https".equals(url.getScheme()) || internal && "http".equals(url.getScheme());
    new Validation()
        .check(
            name.matches("[a-z0-9][a-z0-9-]{0,59}"),
            FieldError.of("name", "malformed", "is no lasting name such as intranet"))
        .check(
            scheme && url.getHost() != null && url.getUserInfo() == null,
            FieldError.of("url", "malformed", "is no https address without a password in it"))
        .check(
            secret.length() >= SECRET_LENGTH,
            FieldError.of("secret", "too-short", "is shorter than 32 characters"))
        .orThrow();
  }

  static Endpoint of(WebhookConfig config) {
    return new Endpoint(
        text(config.name()),
        uri(text(config.url())),
        text(config.secret()),
        text(config.unit()),
        Set.of(config.types()),
        config.internal());
  }

  private static String text(String configured) {
    return configured == null ? "" : configured.strip();
  }

  private static URI uri(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      return URI.create("");
    }
  }

  boolean wants(String type) {
    return types.isEmpty() || types.contains(type);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "webhook " + name + " at " + url.getHost();
  }
}
