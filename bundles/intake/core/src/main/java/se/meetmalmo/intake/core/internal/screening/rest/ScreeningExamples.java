package se.meetmalmo.intake.core.internal.screening.rest;

/** Bodies that the documentation shows. */
final class ScreeningExamples {
  static final String ASSIGNEE = "{\"assignee\": \"admin\"}";
  static final String NOTE = "{\"note\": \"Ring miljöförvaltningen på måndag.\"}";
  static final String INVENTORY =
      """
      {"where": "OUTSIDE", "searched": "Lärlingar i byggbranschen, Göteborgs och Lunds webbplatser",
       "found": "Lund har haft ett lärlingstorg sedan 2024.", "links": ["https://lund.se"], "works": ["Lärlingstorget"]}
      """;
  static final String OPINION =
      """
      {"scores": [{"on": "scope", "score": 4, "reason": "Lagom för en grupp på ett halvår"},
                  {"on": "realism", "score": 3, "reason": "Kräver en handledare till"}],
       "summary": "Värd att pröva"}
      """;
  static final String ACCOUNT = "{\"account\": \"admin\"}";
  static final String ANSWER = "{\"stance\": \"FOR\", \"answer\": \"Ja, från och med augusti.\"}";
  static final String REFUSAL = "{\"reason\": \"Det är inte vår fråga.\"}";
  static final String BULK =
      "{\"kind\": \"MARK\", \"ideas\": [\"018f3b1e-0000-7000-8000-000000000000\"]}";

  private ScreeningExamples() {}
}
