package se.meetmalmo.itests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies of {@code POST /api/ideas}. */
final class Ideas {
  private Ideas() {}

  /** A sound idea for collaboration, complete. */
  static Map<String, Object> sound(String title) {
    Map<String, Object> idea = new LinkedHashMap<>();
    idea.put("kind", "IDEA");
    idea.put("title", title);
    idea.put(
        "text",
        "Vi är fem restauranger på samma gata som gärna tar emot praktikanter men ingen av oss"
            + " hinner handleda. Tillsammans med arbetsmarknadsförvaltningen vill vi anställa en"
            + " gemensam handledare på halvtid, så att fler unga får en första erfarenhet och vi"
            + " hittar medarbetare.");
    idea.put("language", "sv");
    idea.put(
        "submitter",
        Map.of(
            "name",
            "Sven Provsson",
            "email",
            "sven@example.com",
            "organisation",
            Map.of("name", "Provkrogen", "kind", "BUSINESS")));
    idea.put(
        "collaboration",
        Map.of(
            "participants", "Fem restauranger och arbetsmarknadsförvaltningen",
            "cityContribution", "Kontakt med unga som söker praktik, del av en handledares lön",
            "ownContribution", "Praktikplatser, lokal och egen tid",
            "forms", List.of("PILOT", "CO_FINANCING")));
    idea.put("socialEffect", "Unga utan jobb får en första erfarenhet av arbetslivet");
    idea.put("businessEffect", "Restaurangerna hittar personal som stannar");
    idea.put("themes", List.of("arbete"));
    idea.put("areas", List.of("Möllevången"));
    idea.put("noGuaranteeAcknowledged", true);
    return idea;
  }

  /** A plain application, which is for the business pilot. */
  static Map<String, Object> application() {
    Map<String, Object> idea = sound("Ansökan om bygglov för skylt");
    idea.put("text", "Vi ansöker härmed om bygglov för en ny skylt på vår fasad.");
    idea.remove("collaboration");
    idea.remove("socialEffect");
    idea.remove("businessEffect");
    return idea;
  }
}
