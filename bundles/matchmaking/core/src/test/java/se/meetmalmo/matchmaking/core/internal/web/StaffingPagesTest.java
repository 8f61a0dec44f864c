package se.meetmalmo.matchmaking.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Rendered.form;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;
import static se.meetmalmo.platform.testing.Rendered.title;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.matchmaking.Reason;
import se.meetmalmo.matchmaking.core.internal.Office;
import se.meetmalmo.matchmaking.core.internal.Walls;
import se.meetmalmo.matchmaking.core.internal.invitation.Staffed;
import se.meetmalmo.matchmaking.core.internal.procurement.ProcurementsComponent;
import se.meetmalmo.matchmaking.core.internal.procurement.store.JpaProcurementStore;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

class StaffingPagesTest {
  private static final String ID = Office.IDEA;
  private static final Site SITE = path -> URI.create("https://meet.example.se" + path);
  private static final PageContext STAFF =
      new PageContext(Language.SV, Office.COORDINATOR, "/", "token", false);
  private static final Pattern TICKED =
      Pattern.compile("name=\"person\" value=\"([^\"]+)\" checked");
  private final Staffed staffed = new Staffed();
  private final JpaProcurementStore walls = new JpaProcurementStore(staffed.database.jpa());
  private final ProcurementsComponent procurements =
      new ProcurementsComponent(
          walls, staffed.office.questions, new Walls(walls), staffed.office.clock);
  private final StaffingDesk desk =
      new StaffingDesk(
          staffed.office.matchmaking,
          staffed.invitations,
          procurements,
          staffed.office.city,
          staffed.office.intake);
  private final AskingPages asking = new AskingPages(staffed.invitations, desk, SITE);
  private final StaffingPages pages = new StaffingPages(staffed.invitations, desk);

  @AfterEach
  void close() {
    staffed.close();
  }

  private Response look(String... asked) {
    return desk.show(200, ID, Typed.of(form(asked)), Map.of(), STAFF);
  }

  private static List<String> ticked(String html) {
    return TICKED.matcher(html).results().map(one -> one.group(1)).toList();
  }

  private static MultivaluedMap<String, String> with(List<String> people, String... fields) {
    MultivaluedMap<String, String> form = form(fields);
    form.put("person", people);
    return form;
  }

  @Test
  void whoIsTickedStaysTickedWhenSomethingElseIsWrong() {
    String proposal = html(look("propose", "yes", "size", "5"));
    List<String> people = ticked(proposal);
    assertThat(people).hasSize(5);
    assertThat(proposal).contains("name=\"propose\" value=\"yes\"");
    List<String> some = people.subList(0, 4);
    Response refused =
        asking.invite(
            ID,
            with(some, "propose", "yes", "size", "5", "answerBy", "snart", "message", "Hej"),
            STAFF);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(title(refused)).startsWith("Fel:");
    assertThat(html(refused)).contains("#answerBy", ">Hej</textarea>", "href=\"#answerBy\"");
    assertThat(ticked(html(refused))).containsExactlyInAnyOrderElementsOf(some);
    assertThat(ticked(html(asking.invite(ID, with(some, "size", "5", "answerBy", "snart"), STAFF))))
        .as("without the proposal too")
        .containsExactlyInAnyOrderElementsOf(some);
  }

  @Test
  void aWrongOrderIsSaidAsWrongInput() {
    Response refused = look("propose", "yes", "size", "6", "business", "9");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(html(refused)).contains("#city", "ryms inte i gruppen");
    assertThat(look("propose", "yes", "size", "stor").getStatus()).isEqualTo(422);
    assertThat(look("propose", "yes", "size", "5", "conflicts", "x".repeat(5_000)).getStatus())
        .isEqualTo(422);
  }

  @Test
  void whatOthersHaveDoneMeanwhileIsSaidInTheReadersWords() {
    Roster roster = staffed.inviteBest(ID, 5);
    String first = roster.holding().get(0).id();
    assertThat(place(asking.withdraw(ID, first, form("replace", "false"), STAFF)))
        .endsWith("?done=withdrawn");
    for (Response late :
        List.of(
            asking.withdraw(ID, first, form("replace", "false"), STAFF),
            asking.link(ID, first, STAFF))) {
      assertThat(late.getStatus()).isEqualTo(409);
      assertThat(html(late))
          .contains("Inbjudan är redan avböjd, ersatt eller tillbakatagen")
          .doesNotContain("WITHDRAWN");
    }
    MultivaluedMap<String, String> guest =
        form(
            "name",
            "Gun Gäst",
            "email",
            "gun@example.se",
            "side",
            roster.holding().get(0).invitee().side().name(),
            "version",
            Long.toString(roster.version()));
    assertThat(html(asking.guest(ID, guest, STAFF)))
        .contains("Någon annan har ändrat här under tiden", "Gun Gäst");
    assertThat(html(pages.form(ID, form("leader", first), STAFF)))
        .contains("Delen som bildar grupper är inte installerad");
    assertThat(place(asking.back(ID))).isEqualTo("/staff/staffing/" + ID);
  }

  @Test
  void whoBidsIsKeptWholeAndAProcurementThatIsOverIsNoNewOne() {
    ProcurementPages page = new ProcurementPages(procurements, staffed.office.clock);
    List<String> bidders =
        IntStream.range(0, 100).mapToObj(i -> "Ett långt bolagsnamn ".repeat(5) + i).toList();
    String typed = String.join("\n", bidders);
    String[] said = {"subject", "Mat", "themes", "skola", "bidders", typed, "until", "2020-01-01"};
    Response over = page.add(form(said), STAFF);
    assertThat(over.getStatus()).isEqualTo(422);
    assertThat(html(over)).contains("Dagen är redan förbi", bidders.get(99));
    said[7] = "2099-01-01";
    page.add(form(said), STAFF);
    assertThat(procurements.list(false, Office.COORDINATOR).get(0).bidders()).isEqualTo(bidders);
  }

  @Test
  void reasonsNameTheCitysThemesInTheReadersLanguage() {
    List<Reason> reasons =
        List.of(
            Reason.of(Reason.Kind.THEME, "arbete", "Kajakbyggnad"),
            Reason.of(Reason.Kind.AREA, "Möllevången"));
    assertThat(new Words(Language.EN).reasons(reasons))
        .isEqualTo(
            "Wants to work with work, Kajakbyggnad. Is in, or wants to work in, Möllevången");
    assertThat(new Words(Language.SV).reasons(reasons)).startsWith("Vill arbeta med arbete, ");
  }
}
