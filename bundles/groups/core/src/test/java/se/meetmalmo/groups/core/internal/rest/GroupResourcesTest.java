package se.meetmalmo.groups.core.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Served.as;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.core.internal.House;
import se.meetmalmo.groups.core.internal.calendar.CalendarsComponent;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.testing.Served;

class GroupResourcesTest {
  private static final String[] KARIN = as(Roles.COORDINATOR);
  private static final String[] PETRA = as(Roles.PROJECT_LEADER);
  private final House house = new House();
  private final CalendarsComponent calendars = new CalendarsComponent();
  private final Served served =
      new Served(
          new GroupResource(house.groups, house.work, House.SITE),
          new ParticipantResource(house.groups, house.work, House.SITE),
          new MeetingResource(house.work, calendars),
          new ChecklistResource(house.work),
          new ReportResource(house.groups, house.work),
          new ParticipationResource(house.work, calendars, House.SITE),
          new CalendarResource(house.work, calendars));

  @AfterEach
  void close() {
    served.close();
    house.close();
  }

  private static String text(HttpResponse<String> answer, String field) {
    return String.valueOf(Json.stored(answer.body(), Map.class).get(field));
  }

  @Test
  void aGroupGoesAllTheWayByTheApi() {
    HttpResponse<String> formed =
        served.post(
            "/api/groups",
            "{\"ideaId\": \"M-2026-000001\", \"places\": [{\"side\": \"CITY\", \"name\": \"Cilla\","
                + " \"unitId\": \"fritid\"}]}",
            KARIN);
    assertThat(formed.statusCode()).isEqualTo(201);
    String path = "/api/groups/" + text(formed, "id");
    assertThat(formed.headers().firstValue("Location").orElse("")).endsWith(path);

    String plan = "{\"last\": \"" + house.today().plusDays(30) + "\"}";
    HttpResponse<String> refused = served.post(path + "/start", plan, KARIN);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(Json.stored(refused.body(), Map.class).get("missing"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .contains("leader", "business", "mandate.goal");

    String anna = "{\"side\": \"BUSINESS\", \"role\": \"LEADER\", \"memberId\": \"anna\"}";
    assertThat(served.post(path + "/participants", anna, KARIN).statusCode()).isEqualTo(201);
    assertThat(served.put(path + "/mandate", Examples.MANDATE, KARIN).statusCode()).isEqualTo(200);
    assertThat(served.post(path + "/start", plan, KARIN).statusCode()).isEqualTo(200);

    HttpResponse<String> meeting = served.post(path + "/meetings", Examples.MEETING, KARIN);
    assertThat(meeting.statusCode()).isEqualTo(201);
    HttpResponse<String> ics =
        served.get(path + "/meetings/" + text(meeting, "id") + ".ics", PETRA);
    assertThat(ics.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(ics.body()).contains("BEGIN:VEVENT", "SUMMARY:Första träffen");

    HttpResponse<String> sent = served.post(path + "/reports", Examples.REPORT, KARIN);
    assertThat(sent.statusCode()).isEqualTo(201);
    String review = path + "/reports/" + text(sent, "id") + "/review";
    assertThat(served.post(review, "{\"accepted\": false}", KARIN).statusCode()).isEqualTo(400);
    assertThat(text(served.post(review, Examples.REVIEW, KARIN), "state")).isEqualTo("ACCEPTED");
    assertThat(served.post(review, Examples.REVIEW, KARIN).statusCode()).isEqualTo(409);
    assertThat(served.get(path, KARIN).body()).contains("\"state\":\"CLOSED\"");
    assertThat(served.get(path).body()).contains("CLOSED").doesNotContain("Cilla", "karin");
  }

  @Test
  void anyoneSeesOnlyWhatIsPublicAndDoesNothing() {
    WorkingGroup group = house.form();
    String path = "/api/groups/" + group.id();
    assertThat(served.get(path).statusCode()).isEqualTo(404);
    assertThat(served.get("/api/groups").body()).contains("\"total\":0");
    assertThat(served.get("/api/groups", PETRA).body()).contains(group.id()).contains("hasLeader");
    assertThat(served.post("/api/groups", Examples.GROUP).statusCode()).isEqualTo(401);
    assertThat(served.post("/api/groups", Examples.GROUP, PETRA).statusCode()).isEqualTo(403);
    for (String part : List.of("/meetings", "/reports", "/checklist")) {
      assertThat(served.get(path + part).statusCode()).as(part).isEqualTo(401);
      assertThat(served.get(path + part, PETRA).statusCode()).as(part).isEqualTo(200);
    }
    assertThat(served.put(path + "/mandate", Examples.MANDATE, PETRA).statusCode()).isEqualTo(403);
  }

  @Test
  void somebodyInTheGroupActsByLinkAndSubscribesToTheCalendar() {
    WorkingGroup group = house.started();
    String id = House.participant(group, "anna");
    String url =
        text(
            served.post("/api/groups/" + group.id() + "/participants/" + id + "/link", "", KARIN),
            "url");
    String own = "/api/participations/" + url.replaceAll(".*/", "");
    HttpResponse<String> shown = served.get(own);
    assertThat(shown.body()).contains("Anna Ek").doesNotContain("karin\"", "@malmo", "@example");
    HttpResponse<String> meeting = served.post(own + "/meetings", Examples.MEETING);
    String one = own + "/meetings/" + text(meeting, "id");
    assertThat(served.get(one + ".ics").body()).contains("BEGIN:VCALENDAR");
    assertThat(served.put(one + "?sequence=7", Examples.MEETING).statusCode()).isEqualTo(409);
    assertThat(served.post(one + "/cancellation").statusCode()).isEqualTo(200);
    String feed = text(shown, "calendarUrl").replace("https://meet.example.se", "");
    assertThat(served.get(feed).body()).contains("STATUS:CANCELLED");
    assertThat(served.get("/calendars/nothing.ics").statusCode()).isEqualTo(404);
    assertThat(served.put(own + "/checklist", Examples.CHECKLIST).body()).contains("Boka lokal");
    assertThat(served.post(own + "/reports", Examples.REPORT).statusCode()).isEqualTo(201);
    assertThat(served.delete(own).statusCode()).isEqualTo(204);
    assertThat(served.get(own).statusCode()).isEqualTo(404);
    assertThat(served.get(feed).statusCode()).isEqualTo(404);
  }

  @Test
  void aMemberWhoDoesNotLeadLooksAndNoMore() {
    WorkingGroup group = house.started();
    String own = "/api/participations/" + house.link(group, "bo").secret();
    assertThat(served.get(own).statusCode()).isEqualTo(200);
    assertThat(served.post(own + "/meetings", Examples.MEETING).statusCode()).isEqualTo(403);
    assertThat(served.post(own + "/reports", Examples.REPORT).statusCode()).isEqualTo(403);
    assertThat(served.put(own + "/naming", Examples.NAMING).statusCode()).isEqualTo(409);
  }

  @Test
  void unknownValuesAreNamed() {
    HttpResponse<String> answer = served.get("/api/groups?state=BUSY", KARIN);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("RUNNING");
    assertThat(served.get("/api/groups?state=FORMED,RUNNING&state=CLOSED", KARIN).statusCode())
        .isEqualTo(200);
    assertThat(
            served.post("/api/groups", "{\"ideaId\": \"idea-1\", \"places\": [{}]}", KARIN).body())
        .contains("side");
  }
}
