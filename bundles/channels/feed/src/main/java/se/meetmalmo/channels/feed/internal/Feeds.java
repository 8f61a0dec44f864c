package se.meetmalmo.channels.feed.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.platform.Json;

/**
 * What is out as Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1.
 *
 * @param self where the feed itself is, without any key
 */
record Feeds(Reading reading, List<PublishedItem> items, URI self) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private String home() {
    return reading.url("/").toString();
  }

  private Instant updated() {
    return items.stream()
        .map(PublishedItem::changedAt)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static List<String> categories(PublishedItem item) {
    return Stream.concat(item.themes().stream(), item.areas().stream()).toList();
  }

  byte[] atom() {
    return Xml.document(
        xml ->
            () ->
                xml.root(
                    "feed",
                    ATOM,
                    () -> {
                      xml.text("id", self.toString());
                      xml.text("title", reading.title());
                      xml.text("updated", updated().toString());
                      xml.empty("link", "rel", "self", "href", self.toString());
                      xml.empty("link", "rel", "alternate", "href", home());
                      xml.element("author", () -> xml.text("name", reading.title()));
                      for (PublishedItem item : items) {
                        xml.element("entry", () -> entry(xml, item));
                      }
                    }));
  }

  private void entry(Xml xml, PublishedItem item) throws javax.xml.stream.XMLStreamException {
    xml.attribute("xml:lang", item.language());
    xml.text("id", reading.page(item).toString());
    xml.text("title", item.headline());
    xml.text("updated", item.changedAt().toString());
    xml.text("published", item.publishedAt().toString());
    xml.empty("link", "rel", "alternate", "href", reading.link(item).toString());
    for (String term : categories(item)) {
      xml.empty("category", "term", term);
    }
    xml.text("content", item.text(), "type", "text");
  }

  byte[] rss() {
    return Xml.document(
        xml ->
            () ->
                xml.root(
                    "rss",
                    "",
                    () -> {
                      xml.attribute("version", "2.0");
                      xml.element("channel", () -> channel(xml));
                    }));
  }

  private void channel(Xml xml) throws javax.xml.stream.XMLStreamException {
    xml.text("title", reading.title());
    xml.text("link", home());
    xml.text("description", reading.title());
    xml.text("lastBuildDate", time(updated()));
    for (PublishedItem item : items) {
      xml.element(
          "item",
          () -> {
            xml.text("title", item.headline());
            xml.text("link", reading.link(item).toString());
            xml.text("guid", reading.page(item).toString(), "isPermaLink", "false");
            xml.text("pubDate", time(item.publishedAt()));
            for (String term : categories(item)) {
              xml.text("category", term);
            }
            // read as HTML by those who read RSS: what is text must be escaped once more
            xml.text("description", escaped(item.text()));
          });
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }

  private static String time(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  byte[] json() {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", reading.title());
    feed.put("home_page_url", home());
    feed.put("feed_url", self.toString());
    feed.put("items", items.stream().map(this::json).toList());
    return Json.write(feed).getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> json(PublishedItem item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", reading.page(item).toString());
    json.put("url", reading.link(item).toString());
    json.put("title", item.headline());
    json.put("content_text", item.text());
    json.put("date_published", item.publishedAt());
    json.put("date_modified", item.changedAt());
    json.put("language", item.language());
    json.put("tags", categories(item));
    return json;
  }
}
