package se.meetmalmo.communications.core.internal.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.PlanTemplate;
import se.meetmalmo.platform.Json;

/** The ready-made plans, from {@code templates.json} beside this class. */
final class PlanTemplates {
  static final List<PlanTemplate> ALL = read();

  private PlanTemplates() {}

  private record Shipped(List<PlanTemplate> templates) {}

  private static List<PlanTemplate> read() {
    try (InputStream in = PlanTemplates.class.getResourceAsStream("templates.json")) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Json.read(json, Shipped.class).templates();
    } catch (IOException e) {
      throw new UncheckedIOException("The ready-made plans can't be read", e);
    }
  }

  /** The activity as it stands in a plan that begins on a day. */
  static ActivityContent from(PlanTemplate.Entry entry, LocalDate start, String owner) {
    ActivityContent said = entry.content();
    return new ActivityContent(
        said.title(),
        said.objective(),
        said.kind(),
        said.audiences(),
        owner,
        start.plusDays(entry.daysAfterStart()),
        said.until(),
        said.begins(),
        said.ends(),
        said.place(),
        said.about(),
        said.link(),
        said.texts());
  }
}
