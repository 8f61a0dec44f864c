package se.meetmalmo.platform.rest.internal.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose address and headers can be relied on. What only helps, cookies and languages, is
 * left out where it is malformed, as another site's cookie is no fault of the visitor's; what
 * decides where the request goes or what its body means is refused.
 */
public final class SoundRequest extends HttpServletRequestWrapper {
  private static final String COOKIE = "cookie";
  private static final String LANGUAGE = "accept-language";
  private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*([^;]*)");
  private static final Pattern PAIR =
      Pattern.compile(
          "[!#%&'*+.^_`|~0-9A-Za-z-]+=[\\x21\\x23-\\x2b\\x2d-\\x3a\\x3c-\\x5b\\x5d-\\x7e]*");
  private static final Pattern RANGE =
      Pattern.compile("([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*|\\*)(\\s*;\\s*q=[01](\\.\\d{0,3})?)?");

  private SoundRequest(HttpServletRequest request) {
    super(request);
  }

  /**
   * @throws RefusedException 400 for an address or a host that is none, 415 for an unknown charset
   */
  public static HttpServletRequest of(HttpServletRequest request) {
    String query = request.getQueryString();
    if (!Targets.isAddress(request.getRequestURI() + (query == null ? "" : "?" + query))) {
      throw new RefusedException(
          400, "malformed-address", "The address has characters that must be percent-encoded");
    }
    if (!Targets.isWellFormed(request.getRequestURI())
        || query != null && !Targets.isWellFormed(query)) {
      throw new RefusedException(400, "malformed-encoding", "The address is not encoded in UTF-8");
    }
    List<String> hosts = Collections.list(request.getHeaders("Host"));
    if (hosts.size() > 1 || !hosts.stream().allMatch(Addresses::isAuthority)) {
      throw new RefusedException(400, "malformed-host", "The header Host names no host");
    }
    checkCharset(request.getContentType());
    return new SoundRequest(request);
  }

  private static void checkCharset(String type) {
    Matcher charset = CHARSET.matcher(type == null ? "" : type.toLowerCase(Locale.ROOT));
    if (charset.find() && !isCharset(charset.group(1).strip())) {
      throw new RefusedException(
          415, "unsupported-charset", "Content-Type names a charset that is not known here");
    }
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name.replaceAll("^\"(.*)\"$", "$1"));
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case COOKIE -> sound(name, ";", PAIR);
      case LANGUAGE -> sound(name, ",", RANGE);
      default -> super.getHeaders(name);
    };
  }

  @Override
  public String getHeader(String name) {
    Enumeration<String> values = getHeaders(name);
    return values.hasMoreElements() ? values.nextElement() : null;
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        Collections.list(super.getHeaderNames()).stream()
            .filter(name -> getHeaders(name).hasMoreElements())
            .toList());
  }

  /** The well-formed items of a list, in one header; none at all when there are none. */
  private Enumeration<String> sound(String name, String separator, Pattern item) {
    String sound =
        Collections.list(super.getHeaders(name)).stream()
            .flatMap(value -> Stream.of(value.split(separator)))
            .map(String::strip)
            .filter(value -> item.matcher(value).matches())
            .collect(Collectors.joining(separator + " "));
    return Collections.enumeration(sound.isEmpty() ? List.of() : List.of(sound));
  }
}
