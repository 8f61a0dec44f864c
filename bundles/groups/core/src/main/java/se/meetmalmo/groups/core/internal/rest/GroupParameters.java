package se.meetmalmo.groups.core.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.groups.GroupQuery;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.platform.Parameters;

/** What a list of groups can be asked for. */
public final class GroupParameters {
  @Parameter(description = "Part of the title")
  @QueryParam("q")
  @DefaultValue("")
  String q = "";

  @Parameter(
      description = "Repeated, or several with commas between",
      array = @ArraySchema(schema = @Schema(implementation = WorkingGroup.State.class)))
  @QueryParam("state")
  List<String> states = List.of();

  @Parameter(description = "Id of the idea that they work on")
  @QueryParam("idea")
  @DefaultValue("")
  String idea = "";

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

  GroupQuery query() {
    List<WorkingGroup.State> asked = Parameters.anyOf("state", WorkingGroup.State.class, states);
    return new GroupQuery(q, asked, idea, Parameters.page(page, size));
  }
}
