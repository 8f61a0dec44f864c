package se.meetmalmo.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * All that a stranger can get: every page that leads on from the start page, every feed and
 * document that a page or a feed links to, every operation of the API that is fetched, for every id
 * that is given, also searched for a word.
 */
final class PublicWeb {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=[\"']([^\"'#]+)");
  private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.([\\w-]+)\\.");
  private static final List<String> SETS = List.of("initiatives", "results", "lessons");
  private static final List<String> PAGES =
      List.of("/certificates/", "/groups/", "/ideas/", "/initiatives/", "/learned/", "/published/");
  private static final List<String> FEEDS =
      List.of(
          "/feeds/news.atom",
          "/feeds/news.rss",
          "/feeds/news.json",
          "/feeds/news.html",
          "/feeds/events.ics",
          "/feeds/initiatives.atom");
  private static final int MOST = 3_000;
  private final Platform platform;
  private final List<String> ids;
  private final String word;

  /**
   * @param ids of all kinds of things, each put wherever an address of the API asks for an id
   * @param word is searched for; pages repeat it, so look for another one
   */
  PublicWeb(Platform platform, List<String> ids, String word) {
    this.platform = platform;
    this.ids = ids;
    this.word = URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  /** Texts by address: what is JSON, XML, HTML, PDF or a signed token, in plain words. */
  Map<String, String> read() {
    Map<String, String> texts = new TreeMap<>();
    Deque<String> next = new ArrayDeque<>(operations());
    next.addAll(List.of("/", "/sitemap.xml", "/robots.txt", "/ideas", "/initiatives", "/log"));
    for (String list : List.of("/bank", "/groups", "/ideas", "/initiatives", "/log")) {
      next.add(list + "?q=" + word);
    }
    next.addAll(FEEDS);
    next.add("/?lang=en");
    for (String id : ids) {
      PAGES.forEach(page -> next.add(page + id));
    }
    Set<String> seen = new TreeSet<>(next);
    while (!next.isEmpty()) {
      String path = next.poll();
      StringBuilder text = new StringBuilder();
      for (String type : List.of("text/html, */*;q=0.5", "application/json")) {
        text.append(text(path, type)).append('\n');
      }
      texts.put(path, text.toString());
      for (String link : links(text)) {
        if (seen.add(link)) {
          next.add(link);
        }
      }
      if (seen.size() > MOST) {
        throw new AssertionError("More than " + MOST + " addresses: " + next);
      }
    }
    return texts;
  }

  private String text(String path, String type) {
    HttpResponse<byte[]> answer = platform.fetch(path, type);
    int status = answer.statusCode();
    if (status == 429 || status >= 500) {
      throw new AssertionError(path + " answers " + status);
    }
    String kind = answer.headers().firstValue("Content-Type").orElse("");
    if (kind.startsWith("application/pdf")) {
      return pdf(answer.body());
    }
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    StringBuilder plain = new StringBuilder(text);
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      byte[] claims = Base64.getUrlDecoder().decode(token.group(1));
      plain.append('\n').append(new String(claims, StandardCharsets.UTF_8));
    }
    return plain.toString();
  }

  private static String pdf(byte[] document) {
    try (var pages = Loader.loadPDF(document)) {
      return new PDFTextStripper().getText(pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> links(CharSequence text) {
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String to = link.group(1).replace("&amp;", "&").replace(platform.url(""), "");
      if (to.startsWith("/") && !to.startsWith("//") && !to.matches("/(staff|assets)\\b.*")) {
        links.add(to);
      }
    }
    return links;
  }

  private Set<String> operations() {
    Set<String> paths = new TreeSet<>();
    JsonNode api = Platform.parse(platform.get("/api/openapi.json"));
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      if (path.getValue().has("get")) {
        String query = query(path.getValue().path("get").path("parameters"));
        for (String filled : filled(path.getKey())) {
          paths.add(filled);
          paths.add(filled + query);
        }
      }
    }
    return paths;
  }

  private Set<String> filled(String path) {
    Set<String> filled = new TreeSet<>();
    for (String id : ids) {
      for (String set : SETS) {
        filled.add(path.replace("{list}", "0").replace("{set}", set).replaceAll("\\{[^}]+}", id));
      }
    }
    return filled;
  }

  /** As much as there is, and what is found for the word. */
  private String query(JsonNode parameters) {
    List<String> asked = new ArrayList<>();
    for (JsonNode parameter : parameters) {
      switch (parameter.path("name").asText()) {
        case "size" -> asked.add("size=100");
        case "q", "text" -> asked.add(parameter.path("name").asText() + "=" + word);
        default -> {}
      }
    }
    return asked.isEmpty() ? "" : "?" + String.join("&", asked);
  }
}
