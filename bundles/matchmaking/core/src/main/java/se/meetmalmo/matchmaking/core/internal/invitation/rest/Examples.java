package se.meetmalmo.matchmaking.core.internal.invitation.rest;

/** What the API's documentation shows. */
final class Examples {
  static final String INVITE =
      """
      {
        "order": {"size": 8, "city": 2, "business": 3, "conflicts": ["Ek Bygg AB"]},
        "people": ["fritid"],
        "guests": [{"name": "Gun Gäst", "organisation": "Gästabud AB", "email": "gun@example.com", "side": "BUSINESS"}],
        "message": "Vi ses i Slagthuset"
      }
      """;

  static final String WITHDRAWAL = "{\"replace\": true}";
  static final String FORMATION = "{\"leader\": \"019a7f3c-1d2e-7abc-8def-0123456789ab\"}";
  static final String ACCEPT = "{\"mayLead\": true, \"wantsToJoin\": true}";
  static final String DECLINE = "{\"reason\": \"NO_TIME\", \"words\": \"Gärna efter sommaren\"}";

  private Examples() {}
}
