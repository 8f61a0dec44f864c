package se.meetmalmo.knowledgebank.core.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.meetmalmo.knowledgebank.Contact;
import se.meetmalmo.knowledgebank.Credit;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.Lesson;
import se.meetmalmo.knowledgebank.Result;
import se.meetmalmo.knowledgebank.Side;

/** Between a result or a lesson and the form that it is written in. */
final class ExperienceSheet {
  private ExperienceSheet() {}

  static Sheet of(Experience said) {
    return said instanceof Lesson lesson ? of(lesson) : of((Result) said);
  }

  private static Sheet of(Result result) {
    return Sheet.empty()
        .put("text", result.text())
        .put("date", result.date())
        .put("links", InitiativeSheet.lines(result.links()));
  }

  private static Sheet of(Lesson lesson) {
    Sheet sheet =
        Sheet.empty()
            .put("did", lesson.did())
            .put("outcome", lesson.outcome())
            .put("worked", lesson.worked())
            .put("notAgain", lesson.notAgain())
            .put("money", lesson.money())
            .put("jobs", lesson.jobs())
            .put("contacts", contacts(lesson, true))
            .put("contacts.private", contacts(lesson, false));
    for (Side side : Side.values()) {
      sheet.put("credits." + side, credits(lesson, side, true));
      sheet.put("credits." + side + ".private", credits(lesson, side, false));
    }
    return sheet;
  }

  private static String contacts(Lesson lesson, boolean consent) {
    return String.join(
        "\n",
        lesson.contacts().stream()
            .filter(contact -> contact.consent() == consent)
            .map(contact -> pair(contact.unit(), contact.role()))
            .toList());
  }

  private static String credits(Lesson lesson, Side side, boolean consent) {
    return String.join(
        "\n",
        lesson.credits().stream()
            .filter(credit -> credit.side() == side && credit.consent() == consent)
            .map(credit -> pair(credit.organisation(), credit.name()))
            .toList());
  }

  private static String pair(String first, String second) {
    return second.isEmpty() ? first : first + ", " + second;
  }

  /**
   * @throws se.meetmalmo.platform.InvalidInputException names what is wrong
   */
  static Experience said(Sheet sheet, Experience.Kind kind) {
    return kind == Experience.Kind.LESSON ? lesson(sheet) : result(sheet);
  }

  private static Result result(Sheet sheet) {
    var date = sheet.day("date");
    sheet.orThrow();
    return new Result(sheet.value("text"), date, InitiativeSheet.links(sheet));
  }

  private static Lesson lesson(Sheet sheet) {
    Long money = sheet.number("money");
    Long jobs = sheet.number("jobs");
    sheet.orThrow();
    List<Credit> credits = new ArrayList<>();
    for (Side side : Side.values()) {
      credits.addAll(credits(sheet, "credits." + side, side, true));
      credits.addAll(credits(sheet, "credits." + side + ".private", side, false));
    }
    return new Lesson(
        sheet.value("did"),
        sheet.value("outcome"),
        sheet.value("worked"),
        sheet.value("notAgain"),
        money,
        jobs == null ? null : (int) Math.min(jobs, Integer.MAX_VALUE),
        Stream.concat(contacts(sheet, "contacts", true), contacts(sheet, "contacts.private", false))
            .toList(),
        credits);
  }

  /** Unit, comma, role. */
  private static Stream<Contact> contacts(Sheet sheet, String field, boolean consent) {
    return sheet.lines(field).stream()
        .map(line -> line.split("\\s*,\\s*", 2))
        .map(parts -> new Contact(parts.length > 1 ? parts[1] : "", parts[0], consent));
  }

  /** Organisation, comma, name. */
  private static List<Credit> credits(Sheet sheet, String field, Side side, boolean consent) {
    return sheet.lines(field).stream()
        .map(line -> line.split("\\s*,\\s*", 2))
        .map(parts -> new Credit(parts.length > 1 ? parts[1] : "", parts[0], side, consent))
        .toList();
  }
}
