package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Parameters;

/** Which part of a list is asked for. */
public final class PageParameters {
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

  public PageRequest request() {
    return Parameters.page(page, size);
  }
}
