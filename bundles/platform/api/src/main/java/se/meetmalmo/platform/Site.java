package se.meetmalmo.platform;

import java.net.URI;
import org.osgi.annotation.versioning.ProviderType;

/** Where people find this portal. For links that leave it: in messages, receipts and feeds. */
@ProviderType
public interface Site {
  /**
   * The absolute address of a page, never taken from a request: below {@code public.url} of the
   * configuration {@code se.meetmalmo.platform.rest}; without one below {@code http://localhost}.
   *
   * @param path from the portal's root, {@code /status/x?lang=en}, encoded as in a URI
   * @throws IllegalArgumentException when it does not begin with a slash or is malformed
   */
  URI url(String path);
}
