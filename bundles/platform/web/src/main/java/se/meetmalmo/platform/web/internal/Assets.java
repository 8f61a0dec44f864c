package se.meetmalmo.platform.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The portal's style sheet, scripts, font and pictures. All of them share one address, which has a
 * hash of their contents in it, so that browsers may keep them for ever. Thread-safe.
 */
@Component(service = Assets.class)
public final class Assets {
  static final String STYLES = "portal.css";
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{[^}]*}");
  private static final Pattern FOREIGN_URL = Pattern.compile("url\\(\\s*[\"']?/[^)]*\\)");
  private static final List<String> OWN =
      List.of(
          "meet.js",
          "figtree.woff2",
          "figtree-OFL.txt",
          "logo.svg",
          "logo-dark.svg",
          "bridge.svg",
          "chevron.svg",
          "NOTICE.txt");

  private final Map<String, Asset> files = new LinkedHashMap<>();
  private final String root;

  @Activate
  public Assets() {
    Properties versions = new Properties();
    try (InputStream in = Assets.class.getResourceAsStream("webjars.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.put(STYLES, Asset.of(STYLES, styles(versions.getProperty("govuk")).getBytes(UTF_8)));
    String htmx = WEBJARS + "htmx.org/" + versions.getProperty("htmx") + "/dist/htmx.min.js";
    files.put("htmx.js", Asset.of("htmx.js", read(htmx)));
    OWN.forEach(name -> files.put(name, Asset.of(name, read("assets/" + name))));
    root = "/assets/" + hash() + "/";
  }

  /** The address of a file, from the root of the portal. */
  String url(String name) {
    return root + name;
  }

  /** Whether an address was made by {@link #url(String)} of these files, not of earlier ones. */
  boolean isCurrent(String hash) {
    return root.equals("/assets/" + hash + "/");
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /**
   * The base lies in a cascade layer, so that any class of ours wins. Its font and crest belong to
   * GOV.UK: nothing may ask for them.
   */
  private static String styles(String version) {
    String base =
        new String(
            read(WEBJARS + "govuk-frontend/" + version + "/dist/govuk/govuk-frontend.min.css"),
            UTF_8);
    String bare = base.replace("@charset \"UTF-8\";", "");
    bare = FONT_FACE.matcher(bare).replaceAll("");
    bare = FOREIGN_URL.matcher(bare).replaceAll("none");
    StringBuilder all = new StringBuilder("@charset \"UTF-8\";\n@layer base{").append(bare);
    all.append("}\n");
    for (String own : List.of("tokens.css", "portal.css", "govuk.css")) {
      all.append(new String(read("assets/" + own), UTF_8));
    }
    return all.toString();
  }

  private String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      files.values().forEach(file -> sha.update(file.bytes()));
      return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The bundle lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
