package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.PageRequest;

/** The query parameters of a list of ideas. */
public final class IdeaParameters {
  private static final Set<Status> STATUSES = Queries.all(Status.class);

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

  PageRequest page() {
    return new PageRequest(Queries.number("page", page), Queries.number("size", size));
  }

  IdeaQuery query() {
    return new IdeaQuery(q, Queries.oneOf("status", STATUSES, status), theme, area, page());
  }
}
