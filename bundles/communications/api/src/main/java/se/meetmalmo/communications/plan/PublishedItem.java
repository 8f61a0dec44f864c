package se.meetmalmo.communications.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import se.meetmalmo.platform.VisibleText;

/**
 * A text as it is read now: the facts are those of this moment. Headline and place are one line;
 * nothing in them or in the text turns what stands around it, or is not seen.
 *
 * @param id lasting, fits an address: {@code ACTIVITY.press.press.sv}
 * @param internal for people of the city only
 * @param link where more is to be read: the report, the subject's page; empty when nowhere
 * @param changedAt when it, or what it is about, was last changed
 * @param day of an event; null (absent in JSON) for what has none
 */
public record PublishedItem(
    String id,
    CityChannel channel,
    String audience,
    String language,
    boolean internal,
    ActivityKind kind,
    String headline,
    String text,
    String link,
    List<String> themes,
    List<String> areas,
    Instant publishedAt,
    Instant changedAt,
    @Schema(nullable = true) LocalDate day,
    @Schema(nullable = true) LocalDate until,
    @Schema(nullable = true, type = "string") LocalTime begins,
    @Schema(nullable = true, type = "string") LocalTime ends,
    String place) {
  public PublishedItem {
    headline = VisibleText.line(headline);
    text = VisibleText.text(text);
    place = VisibleText.line(place);
    themes = List.copyOf(themes);
    areas = List.copyOf(areas);
  }
}
