package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.screening.QueueQuery;
import se.meetmalmo.intake.screening.QueueTab;
import se.meetmalmo.intake.screening.WaitsFor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Parameters;

/** The query parameters of a list of ideas. */
public final class IdeaParameters {
  private static final Set<WaitsFor> WAITING =
      EnumSet.of(WaitsFor.US, WaitsFor.SENDER, WaitsFor.CONSULTATION);

  @Parameter(description = "Part of the title as lists show it, or a case number")
  @QueryParam("q")
  @DefaultValue("")
  String q = "";

  @Parameter(
      description = "Any of these; repeated, or separated by commas",
      array = @ArraySchema(schema = @Schema(implementation = Status.class)))
  @QueryParam("status")
  List<String> status = List.of();

  @QueryParam("theme")
  @DefaultValue("")
  String theme = "";

  @QueryParam("area")
  @DefaultValue("")
  String area = "";

  @Parameter(
      description = "From 0",
      schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
  @QueryParam("page")
  @DefaultValue("0")
  String page = "0";

  @Parameter(
      description = "How many on a page",
      schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "20"))
  @QueryParam("size")
  @DefaultValue("20")
  String size = "20";

  @Parameter(description = "For staff: name of an account, or - for what nobody has")
  @QueryParam("assignee")
  @DefaultValue("")
  String assignee = "";

  @Parameter(
      description = "For staff: whose turn it is",
      schema = @Schema(allowableValues = {"US", "SENDER", "CONSULTATION"}))
  @QueryParam("waitsFor")
  @DefaultValue("")
  String waitsFor = "";

  @Parameter(
      description = "For staff: what the criteria say, any of these",
      array = @ArraySchema(schema = @Schema(implementation = Outcome.class)))
  @QueryParam("outcome")
  List<String> outcome = List.of();

  @Parameter(
      description = "For staff: only what is late",
      schema = @Schema(type = "boolean", defaultValue = "false"))
  @QueryParam("late")
  @DefaultValue("false")
  String late = "false";

  @Parameter(
      description = "For staff",
      schema = @Schema(implementation = QueueQuery.Order.class, defaultValue = "NEWEST"))
  @QueryParam("sort")
  @DefaultValue("NEWEST")
  String sort = "NEWEST";

  /**
   * @throws ForbiddenException when something is asked for that only staff may ask
   */
  void checkPublic() {
    boolean asked = !(assignee + waitsFor).isBlank() || !outcome.isEmpty();
    if (asked || !late.equals("false") || !sort.equals("NEWEST")) {
      throw new ForbiddenException(
          "Only those who work with ideas ask by assignee, waitsFor, outcome, late or sort");
    }
  }

  QueueQuery queue() {
    return new QueueQuery(
        waitsFor.isBlank()
            ? QueueTab.ALL
            : QueueTab.valueOf(Parameters.oneOf("waitsFor", WAITING, waitsFor).name()),
        q,
        Parameters.anyOf("status", Status.class, status),
        theme,
        area,
        assignee,
        Parameters.anyOf("outcome", Outcome.class, outcome),
        late.equals("true"),
        false,
        page(),
        Parameters.oneOf("sort", QueueQuery.Order.class, sort));
  }

  PageRequest page() {
    return Parameters.page(page, size);
  }

  IdeaQuery query() {
    return new IdeaQuery(q, Parameters.anyOf("status", Status.class, status), theme, area, page());
  }
}
