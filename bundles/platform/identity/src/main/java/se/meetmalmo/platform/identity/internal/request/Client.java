package se.meetmalmo.platform.identity.internal.request;

import javax.servlet.http.HttpServletRequest;

/** Who a request comes from, as the publisher has found out. */
public final class Client {
  /**
   * Request attribute of the publisher: the address, seen through trusted proxies; empty for a
   * process of this machine, which is not limited.
   */
  public static final String ATTRIBUTE = "se.meetmalmo.platform.rest.client";

  private Client() {}

  /**
   * @param attribute the value of {@link #ATTRIBUTE}
   * @return empty for one that is not limited, also when nobody has found out
   */
  public static String address(Object attribute) {
    return attribute instanceof String address ? address : "";
  }

  /** Whether the client spoke TLS to us or to a proxy. Who pretends it only loses his cookie. */
  public static boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }
}
