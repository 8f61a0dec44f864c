package se.meetmalmo.resourcebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberQuery;

/** The query parameters of a list of members. */
public final class MemberParameters {
  @Parameter(description = "Part of the name of the person or the organisation")
  @QueryParam("q")
  @DefaultValue("")
  String q = "";

  @Parameter(description = "Two digits of an SNI code, a letter of its section, or a word")
  @QueryParam("industry")
  @DefaultValue("")
  String industry = "";

  @QueryParam("area")
  @DefaultValue("")
  String area = "";

  @QueryParam("theme")
  @DefaultValue("")
  String theme = "";

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

  MemberQuery query(List<Member.Status> statuses) {
    PageRequest part = Parameters.page(page, size);
    return new MemberQuery(q, statuses, industry, area, theme, part);
  }
}
