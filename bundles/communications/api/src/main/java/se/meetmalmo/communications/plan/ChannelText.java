package se.meetmalmo.communications.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.stream.Collectors;
import se.meetmalmo.platform.VisibleText;

/**
 * What one channel says of an activity to one audience. Facts of the subject are put in when it is
 * read: {@code {{title}}}, {@code {{status}}}, and the like, see {@link
 * se.meetmalmo.communications.spi.SubjectFacts}.
 *
 * @param audience key of an {@link Audience}
 * @param language {@code sv} or {@code en}
 * @param text plain; an empty line parts paragraphs
 */
public record ChannelText(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) CityChannel channel,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String audience,
    @Schema(
            allowableValues = {"sv", "en"},
            defaultValue = "sv")
        String language,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = HEADLINE_LENGTH)
        String headline,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TEXT_LENGTH) String text) {
  public static final int HEADLINE_LENGTH = 150;
  public static final int TEXT_LENGTH = 6_000;

  public ChannelText {
    audience = Objects.requireNonNullElse(audience, "").strip();
    language = language == null || language.isBlank() ? "sv" : language.strip();
    headline = VisibleText.line(Objects.requireNonNullElse(headline, ""));
    text = visible(Objects.requireNonNullElse(text, ""));
  }

  /** Line by line without what turns the text around it or is not seen. */
  private static String visible(String text) {
    return text.lines().map(VisibleText::line).collect(Collectors.joining("\n")).strip();
  }

  /** By which it is known within its activity; one activity has one such text. */
  public String place() {
    return (channel == null ? "" : channel.word()) + "." + audience + "." + language;
  }
}
