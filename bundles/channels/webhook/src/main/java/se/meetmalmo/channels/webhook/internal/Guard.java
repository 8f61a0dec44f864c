package se.meetmalmo.channels.webhook.internal;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Keeps a webhook from being turned on our own network: an address is looked at where it is
 * connected to, after the name was resolved, so that no name that changes its address in between
 * gets past. Source of the ranges: IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890).
 */
final class Guard {
  private Guard() {}

  /** A name that leads where it may not. */
  static final class ForbiddenAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
      super("Host " + host + " is within a network that webhooks do not reach");
    }
  }

  /**
   * The address to connect to.
   *
   * @throws ForbiddenAddressException when any address of the host is not a public one
   */
  static InetAddress resolve(String host, boolean internal) throws IOException {
    InetAddress[] all = InetAddress.getAllByName(host);
    if (!internal && !Arrays.stream(all).allMatch(Guard::isPublic)) {
      throw new ForbiddenAddressException(host);
    }
    return Arrays.stream(all).findFirst().orElseThrow(() -> new UnknownHostException(host));
  }

  static boolean isPublic(InetAddress address) {
    return !(address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress())
        && (address instanceof Inet4Address four
            ? isPublic4(four.getAddress())
            : isPublic6((Inet6Address) address));
  }

  private static boolean isPublic4(byte[] ip) {
    int a = ip[0] & 0xff;
    int b = ip[1] & 0xff;
    int c = ip[2] & 0xff;
    boolean carrier = a == 100 && (b & 0xc0) == 64;
    boolean benchmark = a == 198 && (b == 18 || b == 19);
    boolean documentation =
        a == 192 && b == 0 && (c == 0 || c == 2)
            || a == 198 && b == 51 && c == 100
            || a == 203 && b == 0 && c == 113;
    boolean relay = a == 192 && b == 88 && c == 99;
    return a != 0 && a < 224 && !carrier && !benchmark && !documentation && !relay;
  }

  /** Of the global unicast block, without those that carry an IPv4 address or only document. */
  private static boolean isPublic6(Inet6Address address) {
    byte[] ip = address.getAddress();
    boolean global = (ip[0] & 0xe0) == 0x20;
    int first = (ip[0] & 0xff) << 8 | ip[1] & 0xff;
    int second = (ip[2] & 0xff) << 8 | ip[3] & 0xff;
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
    boolean sixToFour = first == 0x2002;
    return global && !special && !sixToFour && first != 0x3fff;
  }
}
