package se.meetmalmo.knowledgebank;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Where more can be read.
 *
 * @param url {@code http} or {@code https}
 * @param title may be empty
 */
public record Link(
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            maxLength = InitiativeProfile.URL_LENGTH,
            example = "https://malmo.se/rapport")
        String url,
    @Schema(maxLength = InitiativeProfile.NAME_LENGTH) String title) {
  public Link {
    url = Typed.line(url);
    title = Typed.line(title);
  }
}
