package se.meetmalmo.resourcebank.core.internal.rest;

/** What the API's documentation shows. */
final class Examples {
  static final String REGISTRATION =
      """
      {
        "name": "Anna Ek",
        "email": "anna.ek@example.se",
        "phone": "040-34 10 00",
        "organisation": {"name": "Ek Bygg AB", "kind": "BUSINESS", "industry": "41", "size": "SMALL", "area": "Norr"},
        "interest": {"scope": "TOPICS", "themes": ["arbete"], "areas": ["Norr"], "industries": ["41"], "forms": ["PILOT"]},
        "capacity": {"groups": 2, "hoursPerMonth": 10},
        "languages": ["sv", "en"],
        "noticeDays": 7,
        "consentPublicName": true
      }
      """;

  static final String IMPORT =
      """
      {"externalId": "kund-17", "name": "Anna Ek", "email": "anna.17@example.se", "organisation": {"name": "Ek Bygg AB", "industry": "41"}, "consentPublicName": true, "consentSource": "Anmälan på mässan 2026-10-02"}
      {"externalId": "kund-18", "name": "Bo Al", "email": "bo.18@example.se", "organisation": {"name": "Al Mat AB"}, "interest": {"scope": "TOPICS", "themes": ["skola"]}, "consentSource": "Anmälan på mässan 2026-10-02"}
      """;

  static final String PAUSE = "{\"until\": \"2099-08-17\"}";

  static final String CREDENTIAL = "{\"credential\": \"eyJhbGciOiJFUzI1NiJ9.e30.c2ln\"}";

  static final String UNIT =
      """
      {
        "name": "Fritidsförvaltningen",
        "kind": "ADMINISTRATION",
        "themes": ["hälsa", "rörelse"],
        "groups": 2,
        "contacts": [{"name": "Kim Exempel", "email": "kim@example.se", "phone": "", "account": ""}]
      }
      """;

  private Examples() {}
}
