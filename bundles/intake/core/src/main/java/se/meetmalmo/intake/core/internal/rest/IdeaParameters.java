package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.PageRequest;

/** The query parameters of a list of ideas. */
public final class IdeaParameters {
  private static final Set<Status> STATUSES = Queries.all(Status.class);

  @Parameter(description = "Part of the title, or a case number")
  @QueryParam("q")
  @DefaultValue("")
  String q = "";

  @Parameter(description = "Any of these; repeated, or separated by commas")
  @QueryParam("status")
  List<String> status = List.of();

  @QueryParam("theme")
  @DefaultValue("")
  String theme = "";

  @QueryParam("area")
  @DefaultValue("")
  String area = "";

  @Parameter(description = "From 0")
  @QueryParam("page")
  @DefaultValue("0")
  String page = "0";

  @Parameter(description = "1 to 200")
  @QueryParam("size")
  @DefaultValue("20")
  String size = "20";

  PageRequest page() {
    return new PageRequest(Queries.number("page", page), Queries.number("size", size));
  }

  /**
   * @param visible statuses that the reader may see in lists
   */
  IdeaQuery query(Predicate<Status> visible) {
    List<Status> asked = asked();
    List<Status> seen =
        (asked.isEmpty() ? STATUSES.stream() : asked.stream()).filter(visible).toList();
    boolean all = seen.size() == STATUSES.size();
    return new IdeaQuery(q, all ? List.of() : seen, theme, area, page());
  }

  /** Whether only such ideas are asked for as are in no public list. */
  boolean asksForNothingPublic() {
    List<Status> asked = asked();
    return !asked.isEmpty() && asked.stream().noneMatch(Status::isPublic);
  }

  private List<Status> asked() {
    return Queries.oneOf("status", STATUSES, status);
  }
}
