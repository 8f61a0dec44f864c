package se.meetmalmo.platform.rest.internal.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;

/** Who a request comes from, seen through the proxies that are trusted. */
public final class Addresses {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final Pattern AUTHORITY =
      Pattern.compile("([a-zA-Z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}])(:[0-9]{1,5})?");
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private Addresses() {}

  /**
   * The address nearest to us that is no trusted proxy. Empty for a process of this machine that
   * asks directly: it is not limited.
   */
  public static String client(HttpServletRequest request, Set<String> trustedProxies) {
    String nearest = normal(request.getRemoteAddr());
    String forwarded = request.getHeader(FORWARDED_FOR);
    if (forwarded == null) {
      return isLoopback(nearest) ? "" : nearest;
    }
    String[] hops = forwarded.split(",", -1);
    for (int i = hops.length - 1; i >= 0 && trustedProxies.contains(nearest); i--) {
      nearest = normal(hops[i].strip());
    }
    return nearest;
  }

  /** Whether the client spoke TLS, to us or to a trusted proxy. */
  public static boolean isSecure(HttpServletRequest request, Set<String> trustedProxies) {
    return request.isSecure()
        || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
            && trustedProxies.contains(normal(request.getRemoteAddr()));
  }

  /** The portal's root as a trusted proxy says that the client wrote it; empty without one. */
  public static Optional<String> forwardedRoot(
      HttpServletRequest request, Set<String> trustedProxies) {
    String host = request.getHeader("X-Forwarded-Host");
    String scheme = request.getHeader("X-Forwarded-Proto");
    if (host == null && scheme == null
        || !trustedProxies.contains(normal(request.getRemoteAddr()))) {
      return Optional.empty();
    }
    String shown = host == null ? String.valueOf(request.getHeader("Host")) : host;
    return isAuthority(shown)
        ? Optional.of((isSecure(request, trustedProxies) ? "https://" : "http://") + shown + "/")
        : Optional.empty();
  }

  /** Whether it names a host, with or without a port. */
  static boolean isAuthority(String host) {
    return AUTHORITY.matcher(host).matches();
  }

  /** Each in one spelling. */
  public static Set<String> normal(String... addresses) {
    return Arrays.stream(addresses).map(Addresses::normal).collect(Collectors.toUnmodifiableSet());
  }

  /** One spelling for an address; for IPv6 that of the network (/64), which is one customer. */
  static String normal(String address) {
    if (address.indexOf(':') < 0 || !LITERAL.matcher(address).matches()) {
      return address.length() > 45 ? "unknown" : address;
    }
    try {
      InetAddress parsed = InetAddress.getByName(address);
      if (parsed.isLoopbackAddress() || !(parsed instanceof Inet6Address)) {
        return parsed.getHostAddress();
      }
      return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) + "::/64";
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1");
  }
}
