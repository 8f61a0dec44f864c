package se.meetmalmo.groups.core.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.groups.GroupQuery;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.platform.PageRequest;

/** What a list's filter form sends. What it can't have sent is read as nothing. */
public final class GroupFilter {
  @QueryParam("q")
  @DefaultValue("")
  String q = "";

  @QueryParam("state")
  @DefaultValue("")
  String state = "";

  @QueryParam("page")
  @DefaultValue("0")
  String page = "0";

  public String q() {
    return q;
  }

  public String state() {
    return state;
  }

  public boolean isNarrowed() {
    return !(q + state).isBlank();
  }

  /** The address of this list with its filters, without the page. */
  public String address(String path) {
    String query =
        Stream.of(parameter("q", q), parameter("state", state))
            .filter(parameter -> !parameter.isEmpty())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  GroupQuery query() {
    List<WorkingGroup.State> asked =
        Arrays.stream(WorkingGroup.State.values()).filter(s -> s.name().equals(state)).toList();
    int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    String text = q.strip();
    return new GroupQuery(
        text.length() <= 200 ? text : text.substring(0, 200),
        asked,
        "",
        new PageRequest(number, PageRequest.DEFAULT_SIZE));
  }

  private static String parameter(String name, String value) {
    return value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
