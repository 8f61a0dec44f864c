package se.meetmalmo.intake.core.internal.rest;

/** What the API's documentation shows. */
final class Examples {
  static final String SUBMISSION =
      """
      {
        "kind": "IDEA",
        "title": "Gemensam lärlingsutbildning i hållbart byggande",
        "text": "Vi vill tillsammans med staden ta fram en utbildning där unga får lära sig ...",
        "language": "sv",
        "submitter": {
          "name": "Anna Ek",
          "email": "anna.ek@example.se",
          "organisation": {"name": "Ek Bygg AB", "kind": "BUSINESS"}
        },
        "collaboration": {
          "participants": "Tre byggföretag, gymnasieförvaltningen, arbetsmarknadsförvaltningen",
          "cityContribution": "Lokaler och kontakt med skolor",
          "ownContribution": "Handledare och tio praktikplatser",
          "forms": ["WORKING_GROUP", "PILOT"]
        },
        "socialEffect": "Fler unga får arbete",
        "businessEffect": "Företagen hittar rätt kompetens",
        "themes": ["kompetens", "byggande"],
        "areas": ["Rosengård"],
        "noGuaranteeAcknowledged": true
      }
      """;

  private Examples() {}
}
