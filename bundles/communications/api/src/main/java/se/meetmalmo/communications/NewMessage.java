package se.meetmalmo.communications;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * What a member of staff writes to people. Plain text, paragraphs parted by an empty line.
 *
 * @param category SERVICE when absent: to the senders of the ideas named; NEWSLETTER: to all who
 *     have asked for news in this language
 * @param ideas ids or case numbers, with SERVICE, 1 to 200
 */
public record NewMessage(
    @Schema(defaultValue = "SERVICE") Category category,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = SUBJECT_LENGTH) String subject,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TEXT_LENGTH) String text,
    @Schema(
            allowableValues = {"sv", "en"},
            defaultValue = "sv")
        String language,
    @ArraySchema(maxItems = IDEAS, schema = @Schema(maxLength = 40)) List<String> ideas) {
  public static final int SUBJECT_LENGTH = 150;
  public static final int TEXT_LENGTH = 8_000;
  public static final int IDEAS = 200;

  public NewMessage {
    category = category == null ? Category.SERVICE : category;
    subject = VisibleText.line(Objects.requireNonNullElse(subject, ""));
    text = Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
    language = language == null || language.isBlank() ? "sv" : language.strip();
    ideas = ideas == null ? List.of() : ideas.stream().map(String::strip).distinct().toList();
    new Validation()
        .required("subject", subject)
        .atMost("subject", subject, SUBJECT_LENGTH)
        .required("text", text)
        .atMost("text", text, TEXT_LENGTH)
        .check(
            language.equals("sv") || language.equals("en"),
            FieldError.of("language", "unknown-value", "is not one of sv, en", "sv, en"))
        .atMost("ideas", ideas, IDEAS)
        .check(
            category == Category.NEWSLETTER || !ideas.isEmpty(),
            FieldError.of("ideas", "required", "is required with SERVICE"))
        .check(
            category == Category.SERVICE || ideas.isEmpty(),
            FieldError.of("ideas", "not-allowed", "is for SERVICE only"))
        .check(
            ideas.stream().allMatch(idea -> idea.length() <= 40 && idea.indexOf(':') < 0),
            FieldError.of("ideas", "malformed", "has something that is no id or case number"))
        .orThrow();
  }
}
