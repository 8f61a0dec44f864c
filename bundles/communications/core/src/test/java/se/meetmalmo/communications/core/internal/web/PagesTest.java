package se.meetmalmo.communications.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.platform.testing.Rendered.form;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;

import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.core.internal.Office;
import se.meetmalmo.communications.spi.Outcome;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

class PagesTest {
  private static final Office OFFICE = new Office();
  private final DeliveryPages deliveries = new DeliveryPages(OFFICE.communications);
  private final TemplatePages templates = new TemplatePages(OFFICE.templates);

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  private static PageContext page(Actor actor) {
    return new PageContext(Language.EN, actor, "/", "csrf-token", false);
  }

  @Test
  void showsWhatFailedAndLetsItBeSentAgain() {
    OFFICE.desk.channel.answer = letter -> new Outcome.Refused("mx.test", "554 <spam>");
    OFFICE.happens("idea1", Type.ACCEPTED, 2).send();
    String id = OFFICE.ids().get(0);
    Response list = deliveries.list("failed", "", 0, page(Office.COORDINATOR));
    assertThat(html(list))
        .contains("Taken further", "Parked", "554 &lt;spam&gt;", "/deliveries/" + id);
    assertThat(html(deliveries.list("sent", "idea1", 0, page(Office.COORDINATOR))))
        .contains("There are no such messages");
    String opened = html(deliveries.show(id, page(Office.COORDINATOR)));
    assertThat(opened)
        .contains("value=\"retry\"", "csrf-token", "/staff/ideas/idea1", "mx.test: 554 &lt;spam");
    OFFICE.desk.channel.answer = letter -> new Outcome.Accepted("mx.test", "<1@x>", "250 OK");
    assertThat(place(deliveries.act(id, "retry", page(Office.COORDINATOR)))).endsWith(id);
    OFFICE.send();
    assertThat(html(deliveries.show(id, page(Office.COORDINATOR))))
        .contains("&lt;1@x&gt;")
        .doesNotContain("value=\"retry\"");
    assertThat(deliveries.act(id, "retry", page(Office.COORDINATOR)).getStatus()).isEqualTo(409);
  }

  @Test
  void changesAWordingAfterLookingAtItInARealCase() {
    Response list = templates.list(page(Office.COMMUNICATOR));
    assertThat(html(list)).contains("IdeaDeclined/sv", "Original", "Not taken further");
    int links = OFFICE.intake.links.size();
    Response looked =
        act(
            "preview",
            "Om {{title}}",
            "Hej {{name}}!\n\n{{reason}}",
            "M-2026-000001",
            Office.COORDINATOR);
    assertThat(html(looked)).contains("Om Gemensam lärlingsutbildning", "Hej Anna Ek!");
    Response masked =
        act("preview", "Om {{title}}", "Hej {{name}}!", "M-2026-000001", Office.COMMUNICATOR);
    assertThat(html(masked)).contains("Gemensam").doesNotContain("Anna Ek");
    assertThat(OFFICE.intake.links).hasSize(links);
    Response wrong = act("save", "Om {{titel}}", "<script>", "", Office.COMMUNICATOR);
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(html(wrong)).contains("titel is not known", "&lt;script");
    assertThat(act("preview", "x", "x", "M-1", Office.COMMUNICATOR).getStatus()).isEqualTo(422);
    assertThat(place(act("save", "Om {{title}}", "Hej!", "", Office.COMMUNICATOR)))
        .isEqualTo("/staff/messages/templates/IdeaDeclined/sv?saved=yes");
    assertThat(html(templates.show("IdeaDeclined", "sv", "yes", page(Office.COMMUNICATOR))))
        .contains("Changed by kim", "Hej!", "value=\"restore\"", "Saved");
    assertThat(act("save", "Om", "Hej!", "", Office.COMMUNICATOR).getStatus()).isEqualTo(409);
    place(
        templates.act("IdeaDeclined", "sv", form("action", "restore"), page(Office.COMMUNICATOR)));
    assertThat(html(templates.show("IdeaDeclined", "sv", null, page(Office.COMMUNICATOR))))
        .contains("Original")
        .doesNotContain("value=\"restore\"");
  }

  private Response act(String action, String subject, String body, String about, Actor actor) {
    return templates.act(
        "IdeaDeclined",
        "sv",
        form("action", action, "version", "0", "subject", subject, "body", body, "about", about),
        page(actor));
  }

  @Test
  void asksForNewsConfirmsAndEnds() {
    NewsPages news = new NewsPages(OFFICE.subscriptions);
    PageContext anyone = page(Actor.ANONYMOUS);
    OFFICE.send();
    assertThat(html(news.form(null, anyone))).contains("name=\"consent\"", "csrf-token");
    Response wrong = news.ask(form("email", "<b>", "themes", "skola"), anyone);
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(html(wrong)).contains("&lt;b", "Without consent", "Write an e-mail address");
    assertThat(place(news.ask(form("email", "kim@example.se", "consent", "true"), anyone)))
        .isEqualTo("/news?asked=yes");
    assertThat(html(news.form("yes", anyone))).contains("Look into your mail");
    OFFICE.send();
    String secret =
        OFFICE
            .desk
            .channel
            .sent
            .get(OFFICE.desk.channel.sent.size() - 1)
            .text()
            .replaceAll("(?s).*/news/([^\\s]+).*", "$1");
    assertThat(html(news.own(secret, null, anyone))).contains("/confirm", "Yes, send me news");
    place(news.confirm(secret));
    assertThat(html(news.own(secret, null, anyone))).doesNotContain("/confirm\"");
    assertThat(place(news.end(secret))).isEqualTo("/news/gone?done=ended");
    assertThatThrownBy(() -> news.own(secret, null, anyone)).isInstanceOf(NotFoundException.class);
    assertThat(html(news.own("gone", "ended", anyone))).contains("It has ended");
  }

  @Test
  void writesToASenderAndTheSenderSeesThatItWasSent() {
    WritePages write = new WritePages(OFFICE.communications);
    assertThat(html(write.form("M-2026-000001", page(Office.COMMUNICATOR))))
        .contains("value=\"M-2026-000001\"", "csrf-token");
    Response wrong = write.send("M-1", "en", "Hi", "<b>", "send", page(Office.COMMUNICATOR));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(html(wrong)).contains("There is no such case", "&lt;b&gt;");
    assertThat(html(write.send("", "en", "", "x", "read", page(Office.COMMUNICATOR))))
        .contains("Fill this in");
    Response read =
        write.send(
            "M-2026-000001", "en", "A <meeting>", "On Monday", "read", page(Office.COMMUNICATOR));
    assertThat(html(read)).contains("A &lt;meeting&gt;", "value=\"send\"");
    OFFICE.desk.channel.answer = letter -> new Outcome.Accepted("mx.test", "<1@x>", "250 OK");
    Response sent =
        write.send(
            "M-2026-000001", "en", "A <meeting>", "On Monday", "send", page(Office.COMMUNICATOR));
    assertThat(place(sent)).isEqualTo("/staff/messages?tab=all&subject=idea1");
    OFFICE.send();
    IdeaCase own = (IdeaCase) OFFICE.intake.intake.show("idea1", Actor.SYSTEM).orElseThrow();
    assertThat(new ToldSection(OFFICE.communications).render(own, page(Actor.ANONYMOUS)).markup())
        .contains("Sent to you", "A &lt;meeting&gt;", "On Monday", "taken over by mx.test");
  }

  @Test
  void isForThoseWhoWorkWithMessages() {
    assertThatThrownBy(() -> deliveries.list("all", "", 0, page(Office.DIRECTOR)))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> templates.list(page(Office.DIRECTOR)))
        .isInstanceOf(ForbiddenException.class);
  }
}
