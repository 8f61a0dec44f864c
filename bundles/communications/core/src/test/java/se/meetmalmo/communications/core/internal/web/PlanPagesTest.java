package se.meetmalmo.communications.core.internal.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.KIM;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.LEO;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.content;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.text;
import static se.meetmalmo.platform.testing.Rendered.form;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.core.internal.Office;
import se.meetmalmo.communications.core.internal.plan.PlanOffice;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.spi.SubjectFacts;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

class PlanPagesTest {
  private static final PlanOffice OFFICE = new PlanOffice();
  private final PlanPages pages = new PlanPages(OFFICE.plan);
  private final PlanFormPages forms = new PlanFormPages(OFFICE.plan);

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  private static PageContext page(Actor actor) {
    return new PageContext(Language.EN, actor, "/", "csrf-token", false);
  }

  private static MultivaluedMap<String, String> typed(String version, String title, String text) {
    return form(
        "version",
        version,
        "title",
        title,
        "kind",
        "NEWS",
        "owner",
        "kim",
        "day",
        "2027-03-03",
        "about",
        "idea:idea1",
        "text0-channel",
        "city-site",
        "text0-audience",
        "public",
        "text0-language",
        "sv",
        "text0-headline",
        "{{title}}",
        "text0-text",
        text,
        "action",
        "save");
  }

  @Test
  void takesARaisedDraftOnApprovesItByTwoAndPublishesIt() {
    OFFICE.happens("idea1", Type.ACCEPTED);
    Activity raised = OFFICE.all().get(0);
    assertThat(html(pages.list("draft", "city-site", "public", 0, page(KIM))))
        .contains("Gemensam lärlingsutbildning", "Without a day", "Nobody yet", "malmo.se");
    assertThat(html(pages.list("published", "", "", 0, page(KIM)))).contains("nothing here yet");
    String opened = html(pages.show(raised.id(), page(KIM)));
    assertThat(opened).contains("value=\"take\"", "Taken further", "Vill ditt företag vara med?");
    place(pages.move(raised.id(), "take", "", raised.version(), page(KIM)));
    Response dayless = pages.move(raised.id(), "APPROVED", "", -1, page(LEO));
    assertThat(dayless.getStatus()).isEqualTo(409);
    assertThat(html(dayless)).contains("Set an owner and a day first");
    Activity taken = OFFICE.plan.find(raised.id(), KIM).orElseThrow();
    place(forms.save(raised.id(), typed("" + taken.version(), "x", "{{statusText}}"), page(KIM)));
    assertThat(html(pages.show(raised.id(), page(KIM))))
        .contains("somebody else is to approve it")
        .doesNotContain("value=\"APPROVED\"");
    Response own = pages.move(raised.id(), "APPROVED", "", -1, page(KIM));
    assertThat(own.getStatus()).isEqualTo(409);
    assertThat(html(own)).contains("goes outside the city");
    place(pages.move(raised.id(), "APPROVED", "", -1, page(LEO)));
    place(pages.move(raised.id(), "PUBLISHED", "", -1, page(KIM)));
    assertThat(html(pages.show(raised.id(), page(KIM))))
        .contains("Approved by", "leo", "/published/" + raised.id() + ".city-site.public.sv");
    assertThat(pages.move(raised.id(), "EVALUATED", "", -1, page(KIM)).getStatus()).isEqualTo(422);
  }

  @Test
  void keepsWhatWasTypedAndShowsWhatSomebodyElseHasSaved() {
    Activity added =
        OFFICE.plan.add(content("idea:idea1", text(CityChannel.CITY_SITE, "public", "Ett")), KIM);
    OFFICE.plan.change(
        added.id(),
        content("idea:idea1", text(CityChannel.CITY_SITE, "public", "Leos <text>")),
        added.version(),
        LEO);
    Response conflict =
        forms.save(added.id(), typed("" + added.version(), "Kims", "Kims text"), page(KIM));
    assertThat(conflict.getStatus()).isEqualTo(409);
    assertThat(html(conflict))
        .contains("leo saved a change", "Kims text", "Saved now: Leos &lt;text&gt;")
        .contains("Saved now: Lärlingar", "name=\"version\" value=\"2\"");
    place(forms.save(added.id(), typed("2", "Kims", "Kims text"), page(KIM)));
    assertThat(OFFICE.all().get(0).content().title()).isEqualTo("Kims");
  }

  @Test
  void saysAtEachFieldWhatIsWrongWithIt() {
    Response wrong = forms.save("new", typed("", "", "{{statusTxt}}"), page(KIM));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(html(wrong)).contains("Fill this in", "{{statusTxt}}");
    Response fact = forms.save("new", typed("", "x", "{{statusTxt}}"), page(KIM));
    assertThat(html(fact)).contains("id=\"text0-text-error\"", "statusTxt is not known");
    Response more =
        forms.save(
            "new", form("action", "more", "text0-headline", "a", "text0-text", ""), page(KIM));
    assertThat(html(more)).contains("id=\"text1-headline\"");
    assertThat(html(forms.edit("new", "", page(KIM))))
        .contains("value=\"kim\"", "Komin: at most 700");
  }

  @Test
  void showsWhatIsNotSo() {
    Activity added =
        OFFICE.plan.add(
            content("idea:idea1", text(CityChannel.SOCIAL, "public", "Idén är pausad")), KIM);
    assertThat(html(pages.show(added.id(), page(Office.DIRECTOR))))
        .contains("Blocks", "says \"är pausad\", but the state is Tas vidare")
        .doesNotContain("name=\"to\"");
  }

  @Test
  void beginsWithAReadyMadePlanAndAddsAnAudience() {
    ReadyPlanPages ready = new ReadyPlanPages(OFFICE.plan);
    assertThat(html(ready.templates(page(KIM)))).contains("Lansera portalen", "csrf-token");
    assertThat(ready.apply("internal", "snart", page(KIM)).getStatus()).isEqualTo(422);
    place(ready.apply("internal", "2027-01-11", page(KIM)));
    assertThat(html(pages.list("all", "", "", 0, page(KIM)))).contains("January 2027", "Interview");
    AudiencePages audiences = new AudiencePages(OFFICE.plan);
    assertThat(html(audiences.audiences(page(KIM)))).contains("Resource bank", "Senders of ideas");
    assertThat(audiences.keep("X", "a", "b", "PRESS", "", page(KIM)).getStatus()).isEqualTo(422);
    place(audiences.keep("skola", "Skola <b>", "School", "SENDERS", "skola, hälsa", page(KIM)));
    assertThat(html(audiences.audiences(page(LEO)))).contains("School");
    assertThat(OFFICE.plan.audiences(KIM)).hasSize(11);
  }

  @Test
  void hasAPageATextAndAPdfForWhatIsOut() {
    PublishedPages published = new PublishedPages(OFFICE.published, OFFICE.office.site);
    Activity out =
        OFFICE.out(
            content(
                "idea:idea1",
                text(CityChannel.PRESS, "press", "<script>\n\n{{statusText}}"),
                text(CityChannel.INTRANET, "staff", "Kaffe")));
    String id = out.id() + ".press.press.sv";
    assertThat(html(published.show(id, page(Actor.ANONYMOUS))))
        .contains("&lt;script&gt;", "Idén tas vidare", "/text", "/ideas/idea1")
        .doesNotContain("<script", "/pdf");
    assertThat(published.text(id, page(Actor.ANONYMOUS)))
        .startsWith("Rubrik\n")
        .endsWith("https://meet.example/published/" + id + "\n");
    assertThatThrownBy(() -> published.pdf(id, page(Actor.ANONYMOUS)))
        .isInstanceOf(NotFoundException.class);
    published.printer = (item, address) -> new byte[] {1};
    assertThat(published.pdf(id, page(Actor.ANONYMOUS)).getEntity()).isEqualTo(new byte[] {1});
    assertThat(html(published.show(id, page(Actor.ANONYMOUS)))).contains("/pdf");
    String internal = out.id() + ".intranet.staff.sv";
    assertThat(html(published.show(internal, page(KIM)))).contains("Kaffe");
    assertThatThrownBy(() -> published.show(internal, page(Actor.ANONYMOUS)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void hostileFactsAreTextOnThePage() {
    Map<String, String> facts = new HashMap<>();
    OFFICE.know(
        "group",
        (id, language) ->
            Optional.of(
                new SubjectFacts.Known(facts, List.of(), List.of(), List.of(), Instant.EPOCH)));
    String all = SubjectFacts.NAMES.stream().map("{{%s}}"::formatted).collect(joining("\n\n"));
    ActivityContent content = content("group:1", text(CityChannel.CITY_SITE, "public", all));
    SubjectFacts.NAMES.forEach(name -> facts.put(name, "å".repeat(10_000_000)));
    assertThatThrownBy(() -> OFFICE.out(content)).hasMessageContaining("too-long");
    String hostile = "\"><script>x</script>\u202e\u0000\r\nSet-Cookie: a=b";
    SubjectFacts.NAMES.forEach(name -> facts.put(name, hostile));
    facts.put("caseNumber", "");
    Activity out = OFFICE.out(content);
    PublishedPages published = new PublishedPages(OFFICE.published, OFFICE.office.site);
    String id = out.id() + ".city-site.public.sv";
    assertThat(html(published.show(id, page(Actor.ANONYMOUS))))
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "\u202e", "\u0000");
    assertThat(published.text(id, page(Actor.ANONYMOUS))).doesNotContain("\u202e", "\r");
    assertThat(html(pages.show(out.id(), page(KIM)))).doesNotContain("<script>", "\u202e");
  }

  @Test
  void showsWhatIsDroppedOnlyWhereItIsAskedFor() {
    Activity added = OFFICE.plan.add(content("", text(CityChannel.SOCIAL, "public", "Hej")), KIM);
    assertThat(pages.move(added.id(), "DROPPED", "", -1, page(KIM)).getStatus()).isEqualTo(422);
    place(pages.move(added.id(), "DROPPED", "Inställt", -1, page(KIM)));
    assertThat(OFFICE.all()).isEmpty();
    assertThat(html(pages.list("dropped", "", "", 0, page(KIM)))).contains("Lärlingar");
    assertThat(OFFICE.plan.find(added.id(), KIM).orElseThrow().status())
        .isEqualTo(ActivityStatus.DROPPED);
  }
}
