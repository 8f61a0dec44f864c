package se.meetmalmo.groups.core.internal.rest;

/** What the API's documentation shows. */
final class Examples {
  static final String GROUP =
      """
      {
        "ideaId": "M-2026-000042",
        "places": [
          {"side": "BUSINESS", "role": "LEADER", "name": "Anna Ek", "organisation": "Ek Bygg AB", "email": "anna.ek@example.se"},
          {"side": "CITY", "unitId": "fritid", "name": "Kim Exempel", "email": "kim@example.com"}
        ]
      }
      """;

  static final String PLACE =
      "{\"side\": \"BUSINESS\", \"name\": \"Bo Al\", \"organisation\": \"Al Mat AB\", \"email\":"
          + " \"bo@example.se\"}";

  static final String MANDATE =
      """
      {
        "goal": "Tio unga har haft praktik med gemensam handledare",
        "frames": "Restauranger i Malmö; inte lönebidrag",
        "time": "Ett halvår, fyra timmar i månaden för var och en",
        "resources": "En handledare på halvtid, lokal hos Ek Bygg",
        "decisionRights": "Gruppen bestämmer upplägg; avtal godkänns av förvaltningen"
      }
      """;

  static final String SUPPORT = "{\"account\": \"admin\"}";
  static final String PLAN =
      "{\"first\": \"2030-01-15\", \"everyWeeks\": 8, \"last\": \"2030-06-15\"}";
  static final String REASON = "{\"reason\": \"Restaurangen har stängt\"}";
  static final String DONE = "{\"done\": true}";
  static final String NAMING = "{\"named\": true}";

  static final String CHECKLIST =
      "[{\"text\": \"Boka lokal\", \"done\": true}, {\"text\": \"Bjud in skolan\"}]";

  static final String MEETING =
      """
      {
        "title": "Första träffen",
        "start": "2030-01-10T13:00:00Z",
        "end": "2030-01-10T15:00:00Z",
        "place": "Stadshuset, rum 4",
        "agenda": "1. Presentation\\n2. Uppdraget"
      }
      """;

  static final String REPORT =
      """
      {
        "kind": "FINAL",
        "did": "Vi prövade en gemensam handledare i fem restauranger",
        "outcome": "Nio av tio fick arbete",
        "worked": "Att handledaren var på plats varje vecka",
        "notAgain": "Börja i juli",
        "money": 120000,
        "jobs": 9,
        "contacts": [{"role": "Projektledare", "unit": "Fritidsförvaltningen", "consent": true}]
      }
      """;

  static final String REVIEW = "{\"accepted\": true, \"words\": \"Tack!\"}";

  private Examples() {}
}
