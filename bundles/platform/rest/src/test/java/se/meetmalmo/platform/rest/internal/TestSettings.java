package se.meetmalmo.platform.rest.internal;

import java.lang.annotation.Annotation;

/** What an operator could have configured. */
public final class TestSettings {
  private TestSettings() {}

  /** Addresses, everything else as narrow as it can be. */
  public static Settings of(String publicUrl, String... watchers) {
    return new Settings(
        new Settings.Config() {
          @Override
          public String public_url() {
            return publicUrl;
          }

          @Override
          public long max_body() {
            return 1;
          }

          @Override
          public long max_import() {
            return 1;
          }

          @Override
          public int writes_per_minute() {
            return 1;
          }

          @Override
          public int writes_burst() {
            return 1;
          }

          @Override
          public int requests_per_minute() {
            return 1;
          }

          @Override
          public int requests_burst() {
            return 1;
          }

          @Override
          public String[] trusted_proxies() {
            return new String[0];
          }

          @Override
          public String[] watchers() {
            return watchers;
          }

          @Override
          public Class<? extends Annotation> annotationType() {
            return Settings.Config.class;
          }
        });
  }
}
