package se.meetmalmo.intake.core.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.PageRequest;

/** What a list's filter form sends. What it can't have sent is read as nothing. */
public final class IdeaFilter {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final int WORD = 80;
  private static final int TEXT = 200;

  @QueryParam("q")
  @DefaultValue("")
  String q = "";

  @QueryParam("status")
  @DefaultValue("")
  String status = "";

  @QueryParam("theme")
  @DefaultValue("")
  String theme = "";

  @QueryParam("area")
  @DefaultValue("")
  String area = "";

  @QueryParam("page")
  @DefaultValue("0")
  String page = "0";

  public String q() {
    return q;
  }

  public String status() {
    return status;
  }

  public String theme() {
    return theme;
  }

  public String area() {
    return area;
  }

  public boolean isNarrowed() {
    return !(q + status + theme + area).isBlank();
  }

  /** The address of this list with its filters, without the page. */
  public String address(String path) {
    String query =
        Stream.of(
                parameter("q", q),
                parameter("status", status),
                parameter("theme", theme),
                parameter("area", area))
            .filter(parameter -> !parameter.isEmpty())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The newest first. */
  IdeaQuery query(List<Status> within) {
    return query(within, IdeaQuery.Order.NEWEST);
  }

  IdeaQuery query(List<Status> within, IdeaQuery.Order order) {
    List<Status> asked = within.stream().filter(s -> s.name().equals(status)).toList();
    return new IdeaQuery(
        cut(q, TEXT),
        asked.isEmpty() ? within : asked,
        cut(theme, WORD),
        cut(area, WORD),
        new PageRequest(
            NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 0, PageRequest.DEFAULT_SIZE),
        order);
  }

  private static String cut(String value, int length) {
    String text = value.strip();
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static String parameter(String name, String value) {
    return value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
