package se.meetmalmo.groups.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Rendered.form;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;
import static se.meetmalmo.platform.testing.Rendered.title;

import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroup.State;
import se.meetmalmo.groups.core.internal.House;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

class GroupPagesTest {
  private static final PageContext SV = page(Language.SV, Actor.ANONYMOUS);
  private static final PageContext EN = page(Language.EN, Actor.ANONYMOUS);
  private static final PageContext STAFF = page(Language.SV, House.COORDINATOR);
  private static final PageContext READER = page(Language.EN, House.LEADER);
  private final House house = new House();
  private final Neighbours neighbours = new Neighbours();
  private final GroupPages pages = new GroupPages(house.groups, neighbours);
  private final StaffGroupPages staff =
      new StaffGroupPages(house.groups, house.work, House.SITE, neighbours);
  private final StaffGroupsPages all = new StaffGroupsPages(house.groups, neighbours);
  private final StaffCoursePages course =
      new StaffCoursePages(house.groups, house.work, house.clock);
  private final StaffWorkPages work = new StaffWorkPages(house.work);
  private final ParticipationPages mine = new ParticipationPages(house.work, House.SITE);

  @AfterEach
  void close() {
    house.close();
  }

  private static PageContext page(Language language, Actor actor) {
    return new PageContext(language, actor, "/", "token", false);
  }

  private State state(WorkingGroup group) {
    return house.groups.find(group.id(), House.LEADER).orElseThrow().state();
  }

  @Test
  void aCoordinatorFormsFillsInAndStartsAGroup() {
    assertThat(html(all.ask("M-2026-000001", STAFF))).contains("M-2026-000001", "place.1.name");
    Response formed =
        all.form(
            form(
                "ideaId", "M-2026-000001",
                "place.0.side", "CITY",
                "place.0.name", "Cilla Stad",
                "place.1.side", "BUSINESS",
                "place.1.role", "LEADER",
                "place.1.memberId", "anna"),
            STAFF);
    String path = place(formed);
    assertThat(path).startsWith("/staff/groups/").endsWith("?done=formed");
    String id = path.replaceAll(".*/|\\?.*", "");
    assertThat(html(staff.show(id, "formed", STAFF)))
        .contains("Gruppen är bildad", "Innan gruppen kan starta", "Anna Ek, Ek Bygg AB")
        .doesNotContain(path + "/start");
    Response early = course.start(id, form("last", house.today().plusDays(9).toString()), STAFF);
    assertThat(early.getStatus()).isEqualTo(409);
    assertThat(html(early)).contains("saknas");
    assertThat(title(early)).startsWith("Fel:");
    assertThat(html(course.askMandate(id, STAFF))).contains("Beslutanderätt");
    Response saved =
        course.setMandate(
            id,
            form(
                "goal", "Mål <b>fett</b>",
                "frames", "Ramar",
                "time", "Tid",
                "resources", "Resurser",
                "decisionRights", "Allt",
                "version", "1"),
            STAFF);
    assertThat(place(saved)).endsWith("?done=saved");
    assertThat(html(staff.show(id, "", STAFF)))
        .contains("Allt är på plats", "Mål &lt;b")
        .doesNotContain("<b>fett");
    assertThat(html(course.askStart(id, STAFF))).contains("2027-01-18");
    assertThat(course.start(id, form("last", "snart"), STAFF).getStatus()).isEqualTo(422);
    assertThat(place(course.start(id, form("last", "2027-06-01"), STAFF))).contains("started");
    assertThat(html(staff.show(id, "", STAFF))).contains("1 juni 2027", "Avbryt gruppen");
  }

  @Test
  void whatIsWrongInTheFormIsSaidByItsFieldAndNothingIsLost() {
    Response refused =
        all.form(form("ideaId", "M-1", "place.1.name", "Ola", "place.1.email", "ingen"), STAFF);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(html(refused)).contains("#place.1.side", "#place.1.email", "value=\"Ola\"");
    Response unknown =
        all.form(
            form(
                "ideaId", "M-2026-000001",
                "place.1.side", "CITY",
                "place.1.memberId", "nobody"),
            STAFF);
    assertThat(html(unknown)).contains("#place.1.memberId", "Det finns ingen sådan medlem");
    assertThat(html(all.form(form("ideaId", "M-1"), STAFF))).contains("ingen sådan idé");
    house.form();
    assertThat(all.form(form("ideaId", "M-2026-000001"), STAFF).getStatus()).isEqualTo(409);
  }

  @Test
  void peopleComeLeadAndGo() {
    WorkingGroup group = house.form();
    assertThat(html(staff.askWho(group.id(), STAFF))).contains("Lägg till en person");
    assertThat(staff.add(group.id(), form("side", "CITY"), STAFF).getStatus()).isEqualTo(422);
    assertThat(place(staff.add(group.id(), form("side", "OTHER", "name", "Eva"), STAFF)))
        .endsWith("#people");
    String anna = House.participant(group, "anna");
    staff.lead(group.id(), anna, STAFF);
    assertThat(html(staff.show(group.id(), "", STAFF))).contains("Leder gruppen");
    assertThat(html(staff.link(group.id(), anna, STAFF)))
        .contains("https://meet.example.se/participation/");
    assertThat(html(staff.calendar(group.id(), READER))).contains(".ics");
    staff.support(group.id(), "karin", STAFF);
    staff.remove(group.id(), anna, STAFF);
    assertThat(html(staff.show(group.id(), "", READER)))
        .contains("left 23 November 2026", "karin")
        .doesNotContain("people/new", "/lead\"");
    assertThat(place(staff.toTheGroup(group.id()))).endsWith(group.id());
  }

  @Test
  void theListHasWhatIsOwedFirst() {
    assertThat(html(all.list(new GroupFilter(), STAFF))).contains("Ingen grupp är bildad");
    house.started();
    house.pass(40);
    GroupFilter filter = new GroupFilter();
    filter.state = "RUNNING";
    assertThat(html(all.list(filter, STAFF)))
        .contains("Delad handledare", "försenad", "1 staden, 2 näringslivet");
    filter.q = "finns inte";
    assertThat(html(all.list(filter, READER))).contains("No group matches");
  }

  @Test
  void theLeaderWorksBehindThePrivateLink() {
    WorkingGroup group = house.started();
    String token = house.link(group, "anna").secret();
    Response own = mine.show(token, "", SV);
    assertThat(own.getHeaderString("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(own.getHeaderString("Cache-Control")).isEqualTo("no-store");
    assertThat(html(own))
        .contains("Du leder gruppen", "Kalla till möte", "/calendars/", "Cilla Stad")
        .doesNotContain("@");
    assertThat(html(mine.newMeeting(token, EN))).contains("Call a meeting");
    assertThat(mine.meet(token, form("title", "Träff", "day", "i morgon"), SV).getStatus())
        .isEqualTo(422);
    String called =
        place(
            mine.meet(
                token,
                form("title", "Träff", "day", "2027-01-11", "start", "13.00", "end", "15:00"),
                SV));
    assertThat(called).endsWith("?done=called#meetings");
    assertThat(html(mine.show(token, "called", SV)))
        .contains("måndag 11 januari 2027 kl. 13.00–15.00", "utlyst");
    String meeting = house.work.open(House.staff(group)).orElseThrow().meetings().get(0).id();
    assertThat(html(mine.meeting(token, meeting, SV))).contains("value=\"13:00\"", "2027-01-11");
    assertThat(
            mine.change(
                    token,
                    meeting,
                    form(
                        "title",
                        "Träff",
                        "day",
                        "2027-01-11",
                        "start",
                        "14:00",
                        "end",
                        "15:00",
                        "sequence",
                        "9"),
                    SV)
                .getStatus())
        .isEqualTo(409);
    mine.cancel(token, meeting, SV);
    assertThat(html(mine.show(token, "", SV))).contains("Inställt");
    String item = house.work.open(House.staff(group)).orElseThrow().checklist().get(0).id();
    mine.tick(token, item, "true", SV);
    assertThat(html(mine.show(token, "", SV))).contains("1 av 11 klara");
    assertThat(html(mine.checklist(token, SV))).contains("Slutrapporten är inlämnad");
    mine.setChecklist(token, form("items", "Boka lokal\n\n Bjud in skolan "), SV);
    assertThat(html(mine.show(token, "", SV))).contains("0 av 2 klara", "Bjud in skolan");
  }

  @Test
  void aReportIsWrittenReviewedAndPublic() {
    WorkingGroup group = house.started();
    String token = house.link(group, "anna").secret();
    assertThat(html(mine.report(token, SV))).contains("Vad vi inte skulle göra igen");
    Response half = mine.send(token, form("kind", "FINAL", "did", "Allt", "money", "x"), SV);
    assertThat(half.getStatus()).isEqualTo(422);
    assertThat(html(mine.send(token, form("kind", "FINAL", "did", "Allt"), SV)))
        .contains("#outcome", "Slutrapporten säger vad det ledde till");
    place(
        mine.send(
            token,
            form(
                "kind", "FINAL",
                "did", "Vi prövade",
                "outcome", "Nio fick jobb",
                "money", "120 000",
                "jobs", "9",
                "contacts", "Projektledare, Fritidsförvaltningen"),
            SV));
    Report sent = house.work.open(House.staff(group)).orElseThrow().reports().get(0);
    assertThat(sent.said().contacts().get(0).unit()).isEqualTo("Fritidsförvaltningen");
    assertThat(html(staff.show(group.id(), "", STAFF))).containsPattern("120\\h000 kr");
    assertThat(course.review(group.id(), sent.id(), form("do", "return"), STAFF).getStatus())
        .isEqualTo(422);
    place(course.review(group.id(), sent.id(), form("do", "return", "words", "Mer!"), STAFF));
    assertThat(html(mine.report(token, SV))).contains("Mer!", "Vi prövade");
    place(mine.send(token, form("kind", "FINAL", "did", "Vi", "outcome", "Nio"), SV));
    Report anew =
        house.work.open(House.staff(group)).orElseThrow().reports().stream()
            .filter(report -> report.state() == Report.State.SENT)
            .findFirst()
            .orElseThrow();
    assertThat(html(course.askReview(group.id(), anew.id(), STAFF))).contains("avslutas gruppen");
    place(course.review(group.id(), anew.id(), form("do", "accept"), STAFF));
    assertThat(state(group)).isEqualTo(State.CLOSED);
    assertThat(html(pages.show(group.id(), SV)))
        .contains("Avslutad", "Anna Ek, Ek Bygg AB", "Fritidsförvaltningen")
        .doesNotContain("Bo Tyst", "Cilla", "karin");
  }

  @Test
  void aMemberOfTheGroupLooksLeavesAndSaysWhetherToBeNamed() {
    WorkingGroup group = house.started();
    String bo = house.link(group, "bo").secret();
    assertThat(html(mine.show(bo, "", EN)))
        .contains("that you are in")
        .doesNotContain("Call a meeting", "May your name be shown");
    String cilla = house.link(group, "").secret();
    assertThat(html(mine.show(cilla, "", SV))).contains("Får ditt namn visas?");
    mine.naming(cilla, "true", SV);
    assertThat(html(pages.show(group.id(), SV))).contains("Cilla Stad");
    assertThat(html(mine.askToLeave(cilla, SV))).contains("raderas");
    assertThat(place(mine.leave(cilla, SV))).isEqualTo("/groups?done=left");
    assertThat(mine.show(cilla, "", SV).getStatus()).isEqualTo(404);
    assertThat(html(mine.newMeeting(cilla, SV))).contains("öppnar inget");
  }

  @Test
  void aGroupIsStoppedOrDissolvedWithAReason() {
    WorkingGroup group = house.started();
    assertThat(html(course.askStop(group.id(), STAFF))).contains("inom två veckor");
    assertThat(course.stop(group.id(), form("reason", ""), STAFF).getStatus()).isEqualTo(422);
    place(course.stop(group.id(), form("reason", "Stängt"), STAFF));
    assertThat(html(staff.show(group.id(), "", STAFF))).contains("Stängt", "ska rapportera");
    assertThat(course.dissolve(group.id(), form("reason", "x"), STAFF).getStatus()).isEqualTo(409);
    assertThat(html(course.askDissolve(group.id(), STAFF))).contains("startar aldrig");
    assertThat(html(course.askPlan(group.id(), STAFF))).contains("var");
  }

  @Test
  void anyoneBrowsesGroupsThatHaveStarted() {
    assertThat(html(pages.list(new GroupFilter(), "", SV))).contains("Ingen grupp har startat");
    house.started();
    assertThat(html(pages.list(new GroupFilter(), "left", EN)))
        .contains("Delad handledare", "You have left the group", "1 group");
    GroupFilter filter = new GroupFilter();
    filter.q = "<script>";
    assertThat(html(pages.list(filter, "", SV))).contains("Ingen grupp passar");
    work.checklist(house.groups.list(House.all(), House.LEADER).items().get(0).id(), STAFF);
  }
}
