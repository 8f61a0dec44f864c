package se.meetmalmo.knowledgebank.core.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.NewInitiative;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.State;

/**
 * An initiative to be written down.
 *
 * @param state PUBLISHED when absent
 * @param origin CITY when absent
 */
public record NewInitiativeRequest(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) InitiativeProfile profile,
    @Schema(defaultValue = "PUBLISHED") State state,
    @Schema(
            allowableValues = {"CITY", "OUTSIDE"},
            defaultValue = "CITY")
        Origin origin,
    @Schema(maxLength = NewInitiative.SOURCE_LENGTH) String source,
    @Schema(maxLength = NewInitiative.EXTERNAL_ID_LENGTH) String externalId) {
  static final String EXAMPLE =
      """
      {"profile": {"title": "Lärlingar i byggbranschen", "text": "Staden och åtta byggföretag tar emot lärlingar.",
       "stage": "ONGOING", "themes": ["arbete", "skola"], "areas": ["Söder"], "owner": "Arbetsmarknads- och socialförvaltningen",
       "partners": [{"name": "Byggföretagen i Malmö", "side": "BUSINESS"}], "start": "2026-01-15"}}""";

  static final String PROFILE =
      """
      {"title": "Lärlingar i byggbranschen", "text": "Staden och tolv byggföretag tar emot lärlingar.", "stage": "COMPLETED",
       "themes": ["arbete", "skola"], "areas": ["Söder"], "owner": "Arbetsmarknads- och socialförvaltningen",
       "start": "2026-01-15", "end": "2027-06-30", "funding": {"amount": 250000, "source": "Näringslivsnämnden"}}""";
}
