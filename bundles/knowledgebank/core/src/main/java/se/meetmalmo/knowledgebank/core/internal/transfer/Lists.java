package se.meetmalmo.knowledgebank.core.internal.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.Lesson;
import se.meetmalmo.knowledgebank.Result;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;

/** Entries as rows of open data: column → value; lists stay lists. */
final class Lists {
  static final List<String> INITIATIVE =
      List.of(
          "externalId",
          "source",
          "origin",
          "title",
          "summary",
          "text",
          "language",
          "stage",
          "start",
          "end",
          "themes",
          "areas",
          "owner",
          "ownerEmail",
          "partners",
          "fundingAmount",
          "fundingSource",
          "url",
          "links",
          "reviewDays");

  static final List<String> RESULT =
      List.of("id", "initiativeId", "initiative", "text", "date", "links");

  static final List<String> LESSON =
      List.of(
          "id",
          "initiativeId",
          "initiative",
          "did",
          "outcome",
          "worked",
          "notAgain",
          "money",
          "jobs",
          "contacts",
          "credits");

  private Lists() {}

  /** What the reader may see is said by the profile. */
  static Map<String, Object> row(Kept kept, InitiativeProfile said) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("externalId", kept.externalId().isEmpty() ? kept.id() : kept.externalId());
    put(row, "source", kept.source());
    row.put("origin", kept.origin());
    row.put("title", said.title());
    put(row, "summary", said.summary());
    row.put("text", said.text());
    row.put("language", said.language());
    row.put("stage", said.stage());
    put(row, "start", said.start());
    put(row, "end", said.end());
    put(row, "themes", said.themes());
    put(row, "areas", said.areas());
    put(row, "owner", said.owner());
    put(row, "ownerEmail", said.ownerEmail());
    put(
        row,
        "partners",
        said.partners().stream().map(partner -> partner.side() + ":" + partner.name()).toList());
    put(row, "fundingAmount", said.funding().amount());
    put(row, "fundingSource", said.funding().source());
    put(row, "url", said.url());
    put(
        row,
        "links",
        said.links().stream().map(link -> (link.url() + " " + link.title()).strip()).toList());
    put(row, "reviewDays", said.reviewDays() == 0 ? null : said.reviewDays());
    return row;
  }

  static Map<String, Object> row(ExperienceEntry entry, String title) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", entry.id());
    row.put("initiativeId", entry.initiativeId());
    row.put("initiative", title);
    if (entry.said() instanceof Lesson lesson) {
      row.put("did", lesson.did());
      put(row, "outcome", lesson.outcome());
      put(row, "worked", lesson.worked());
      put(row, "notAgain", lesson.notAgain());
      put(row, "money", lesson.money());
      put(row, "jobs", lesson.jobs());
      put(
          row,
          "contacts",
          lesson.contacts().stream().map(c -> joined(c.unit(), c.role())).toList());
      put(
          row,
          "credits",
          lesson.credits().stream().map(c -> joined(c.organisation(), c.name())).toList());
    } else {
      Result result = (Result) entry.said();
      row.put("text", result.text());
      put(row, "date", result.date());
      put(row, "links", result.links().stream().map(link -> link.url()).toList());
    }
    return row;
  }

  private static String joined(String first, String second) {
    return first.isEmpty() ? second : second.isEmpty() ? first : first + ", " + second;
  }

  private static void put(Map<String, Object> row, String name, Object value) {
    boolean none = value == null || "".equals(value) || List.of().equals(value);
    if (!none) {
      row.put(name, value);
    }
  }
}
