package se.meetmalmo.resourcebank.core.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberQuery;

/** What a list's filter form sends. What it can't have sent is read as nothing. */
public final class BankFilter {
  @QueryParam("q")
  @DefaultValue("")
  String q = "";

  @QueryParam("industry")
  @DefaultValue("")
  String industry = "";

  @QueryParam("area")
  @DefaultValue("")
  String area = "";

  @QueryParam("theme")
  @DefaultValue("")
  String theme = "";

  @QueryParam("status")
  @DefaultValue("")
  String status = "";

  @QueryParam("page")
  @DefaultValue("0")
  String page = "0";

  public String q() {
    return q;
  }

  public String industry() {
    return industry;
  }

  public String area() {
    return area;
  }

  public String theme() {
    return theme;
  }

  public String status() {
    return status;
  }

  public boolean isNarrowed() {
    return !(q + industry + area + theme + status).isBlank();
  }

  /** The address of this list with its filters, without the page. */
  public String address(String path) {
    String query =
        Stream.of(
                parameter("q", q),
                parameter("industry", industry),
                parameter("area", area),
                parameter("theme", theme),
                parameter("status", status))
            .filter(parameter -> !parameter.isEmpty())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  MemberQuery query() {
    List<Member.Status> asked =
        Arrays.stream(Member.Status.values()).filter(s -> s.name().equals(status)).toList();
    int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    return new MemberQuery(
        cut(q, 200),
        asked,
        cut(industry, 80),
        cut(area, 80),
        cut(theme, 80),
        new PageRequest(number, PageRequest.DEFAULT_SIZE));
  }

  private static String cut(String value, int length) {
    String text = value.strip();
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static String parameter(String name, String value) {
    return value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
