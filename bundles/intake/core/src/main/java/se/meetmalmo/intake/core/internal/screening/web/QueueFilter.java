package se.meetmalmo.intake.core.internal.screening.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.screening.QueueQuery;
import se.meetmalmo.intake.screening.QueueTab;
import se.meetmalmo.platform.PageRequest;

/** What the queue's address says. What it can't have sent is read as nothing. */
public final class QueueFilter {
  static final String QUEUE = "/staff/ideas";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final int WORD = 80;

  @QueryParam("tab")
  @DefaultValue("")
  String tab = "";

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

  @QueryParam("assignee")
  @DefaultValue("")
  String assignee = "";

  @QueryParam("outcome")
  @DefaultValue("")
  String outcome = "";

  @QueryParam("late")
  @DefaultValue("")
  String late = "";

  @QueryParam("marked")
  @DefaultValue("")
  String marked = "";

  @QueryParam("sort")
  @DefaultValue("")
  String sort = "";

  @QueryParam("page")
  @DefaultValue("0")
  String page = "0";

  public QueueTab tab() {
    return QueueTab.of(tab);
  }

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

  public String assignee() {
    return assignee;
  }

  public String outcome() {
    return outcome;
  }

  public boolean isLate() {
    return late.equals("true");
  }

  public boolean isMarked() {
    return marked.equals("true");
  }

  /** As it is asked for, else as the tab is best read. */
  public QueueQuery.Order order() {
    return Arrays.stream(QueueQuery.Order.values())
        .filter(order -> order.name().equals(sort))
        .findFirst()
        .orElseGet(
            () ->
                switch (tab()) {
                  case OPEN, NEW, US, SENDER, CONSULTATION, LATE, PAUSED -> QueueQuery.Order.DUE;
                  case REFERRED, ACCEPTED, CLOSED, ALL -> QueueQuery.Order.NEWEST;
                });
  }

  QueueQuery query() {
    return new QueueQuery(
        tab(),
        cut(q, 200),
        of(Status.values(), status),
        cut(theme, WORD),
        cut(area, WORD),
        cut(assignee, 150),
        of(Outcome.values(), outcome),
        isLate(),
        isMarked(),
        new PageRequest(
            NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 0, PageRequest.DEFAULT_SIZE),
        order());
  }

  private static <E extends Enum<E>> List<E> of(E[] known, String name) {
    return Arrays.stream(known).filter(constant -> constant.name().equals(name)).toList();
  }

  private static String cut(String value, int length) {
    String text = value.strip();
    return text.length() <= length ? text : text.substring(0, length);
  }

  /** Whether one of the conditions is used that are not shown at first. */
  public boolean isMore() {
    return isLate() || isMarked() || !(theme + area + status + outcome).isBlank();
  }

  public boolean isNarrowed() {
    return query().isNarrowed();
  }

  /** The address of this list with its filters, without the page. */
  public String address() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("tab", tab().path());
    parts.put("q", q);
    parts.put("status", status);
    parts.put("theme", theme);
    parts.put("area", area);
    parts.put("assignee", assignee);
    parts.put("outcome", outcome);
    parts.put("late", isLate() ? "true" : "");
    parts.put("marked", isMarked() ? "true" : "");
    parts.put("sort", sort);
    return QUEUE
        + parts.entrySet().stream()
            .filter(part -> !part.getValue().isBlank())
            .map(
                part ->
                    part.getKey()
                        + "="
                        + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
