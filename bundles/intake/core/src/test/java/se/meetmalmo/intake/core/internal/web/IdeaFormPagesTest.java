package se.meetmalmo.intake.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.platform.testing.Rendered.form;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;
import static se.meetmalmo.platform.testing.Rendered.title;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Language;

class IdeaFormPagesTest {
  private static final String HOSTILE = "\"><script>alert('x')</script>&amp;";
  private final Front front = new Front();

  @AfterEach
  void close() {
    front.close();
  }

  @Test
  void beginsWithWhoOneIs() {
    Response response = front.start();

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(html(response))
        .contains("Vem är du?", "name=\"csrf\" value=\"csrf-token\"", "autocomplete=\"email\"");
    assertThat(String.valueOf(response.getMetadata().getFirst("Set-Cookie")))
        .contains("HttpOnly", "SameSite=Lax", "Path=/ideas/new", "Secure");
  }

  @Test
  void goesFromPageToPage() {
    front.start();

    assertThat(
            place(
                front.post(
                    "who",
                    form(
                        "submitter.name", "Anna",
                        "submitter.email", "a@b.se",
                        "submitter.organisation.name", "AB",
                        "submitter.organisation.kind", "BUSINESS"))))
        .isEqualTo("/ideas/new/idea");
  }

  @Test
  void showsThePageAgainWithWhatWasTypedWhenSomethingIsWrong() {
    front.start();

    Response response =
        front.post("who", form("submitter.name", "Anna", "submitter.email", "anna@"));

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(title(response)).startsWith("Fel: ");
    assertThat(html(response))
        .contains("3 saker behöver rättas", "href=\"#submitter.email\"")
        .contains("Skriv en e-postadress som namn@företag.se")
        .contains("value=\"Anna\"", "value=\"anna@\"", "aria-invalid=\"true\"");
  }

  @Test
  void keepsATextThatIsTooLong() {
    String text = "å".repeat(10_001);
    front.start();

    Response response = front.post("idea", form("title", "Titel", "text", text));

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(html(response)).contains(text, "Korta beskrivningen till högst 10", "tecken");
    assertThat(html(front.get("idea"))).contains(text);
  }

  @Test
  void keepsWhatWasTypedOverAReloadAndInAnotherTab() {
    front.filledIn();

    assertThat(html(front.get("who"))).contains("value=\"Anna Ek\"");
    assertThat(html(front.get("idea"))).contains("Gemensam lärlingsutbildning");
    assertThat(html(front.get("topics"))).contains("value=\"kompetens, bygge\"");
    assertThat(html(front.get("how"))).containsPattern("value=\"PILOT\"[^>]* checked>");
  }

  @Test
  void showsNothingOfItToAnotherBrowser() {
    front.filledIn();

    assertThat(html(front.elsewhere().get("who"))).doesNotContain("Anna Ek");
  }

  @Test
  void escapesWhatWasTyped() {
    front.start();
    front.post("idea", form("title", HOSTILE, "text", HOSTILE));
    front.post("topics", form("ownThemes", HOSTILE));

    for (String step : new String[] {"who", "idea", "topics"}) {
      assertThat(html(front.get(step))).doesNotContain("<script>alert");
    }
    assertThat(html(front.readThrough())).contains("&lt;script").doesNotContain("<script>alert");
  }

  @Test
  void judgesWhileOneWritesAndKeepsIt() {
    front.start();

    Response response = front.live("idea", form("title", "Halv men", "text", "Vi vill"));

    assertThat(html(response))
        .contains("Så står sig texten", "1 av 1 kriterier uppfyllda.", "Båda sidor: Handledare")
        .contains("data-says")
        .doesNotContain("<form");
    assertThat(html(front.get("idea"))).contains("Halv men");
  }

  @Test
  void keepsWhoOneIsWhileOneWrites() {
    assertThat(html(front.start())).contains("hx-post=\"/ideas/new/who/findings\"");

    assertThat(html(front.live("who", form("submitter.name", "Anna Ek")))).isEmpty();
    assertThat(html(front.get("who"))).contains("value=\"Anna Ek\"");
  }

  @Test
  void keepsWhatIsTypedWhicheverWayOneLeaves() {
    front.start();

    assertThat(place(front.post("idea", form("title", "Bakåt", "do", "back"))))
        .isEqualTo("/ideas/new/who");
    assertThat(html(front.get("idea"))).contains("value=\"Bakåt\"");
    assertThat(place(front.post("idea", form("title", "English", "do", "language"))))
        .isEqualTo("/ideas/new/idea");
    assertThat(place(front.post("who", form("submitter.name", "Anna", "do", "throw-away"))))
        .isEqualTo("/ideas/new/throw-away");
    assertThat(html(front.get("who"))).contains("value=\"Anna\"");
    assertThat(html(front.get("idea"))).contains("value=\"English\"");
  }

  @Test
  void leadsFromAnEmptyLastPageToTheFirstWithWhatIsMissing() {
    front.start();

    assertThat(place(front.readThrough())).isEqualTo("/ideas/new/who?missing=yes");
    FormRequest request = front.request();
    request.missing = "yes";
    assertThat(html(front.form.show("who", request, front.page())))
        .contains("4 saker behöver rättas", "Skriv ditt namn");
  }

  @Test
  void saysBeforeSendingWhatIsMissing() {
    front.start();
    front.post("idea", form("title", "Bara en rubrik", "text", ""));

    assertThat(html(front.readThrough()))
        .contains("Det här saknas innan du kan skicka", "/ideas/new/idea?to=check#text")
        .doesNotContain("#noGuaranteeAcknowledged", "behöver rättas");
  }

  @Test
  void judgesWithoutScriptToo() {
    front.start();

    Response response = front.post("idea", form("title", "Halv", "text", "", "do", "try"));

    assertThat(place(response)).isEqualTo("/ideas/new/idea#criteria");
    assertThat(html(front.get("idea"))).contains("1 av 1 kriterier uppfyllda.");
  }

  @Test
  void showsWhereTheMatterBelongsAndLetsOneSendItAnyway() {
    front.house.criteria.outcome = Outcome.REFER;
    front.house.criteria.answerWithinDays = 21;
    front.filledIn();

    assertThat(html(front.readThrough()))
        .contains("Därför att", "hänvisas den till företagslotsen")
        .doesNotContain("en människa läser den");
    assertThat(front.send().getStatus()).isEqualTo(303);
    assertThat(front.counts()).containsEntry(Status.REFERRED, 1L);
  }

  @Test
  void hasNoPanelWhereThereAreNeitherCriteriaNorASearch() {
    front.advice.criteria = null;
    front.filledIn();
    IdeaFormPages without =
        new IdeaFormPages(front.drafts, front.check, front.advice, new Similar());

    assertThat(html(front.get("idea"))).doesNotContain("id=\"criteria\"");
    assertThat(html(without.show("idea", front.request(), front.page())))
        .doesNotContain("id=\"criteria\"", "hx-target", "id=\"advice\"");
    assertThat(front.send().getStatus()).isEqualTo(303);
  }

  @Test
  void readsThroughEverythingAndSaysWhatBecomesPublic() {
    front.filledIn();

    assertThat(html(front.readThrough()))
        .contains("Anna Ek", "Gemensam lärlingsutbildning", "Skola, kompetens, bygge", "Pilot")
        .contains("href=\"/ideas/new/idea?to=check\"")
        .contains("Det här kan bli öppet för alla", "inom 21 dagar", "Inget svar");
  }

  @Test
  void takesOneBackToReadThroughAfterAChange() {
    front.filledIn();
    FormRequest request = front.request();
    request.to = "check";

    Response response =
        front.form.save("effects", request, form("socialEffect", "Mer"), front.page());

    assertThat(place(response)).isEqualTo("/ideas/new/check");
  }

  @Test
  void saysOnTheLastPageWhatIsMissingAndWhere() {
    front.start();
    front.post("idea", form("title", "Bara en rubrik", "text", ""));

    Response response = front.send(form());

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(html(response))
        .contains("6 saker behöver rättas", "/ideas/new/idea?to=check#text")
        .contains("#noGuaranteeAcknowledged", "Bara en rubrik");
    assertThat(front.ideasIn()).isZero();
  }

  @Test
  void sendsOnceHoweverOftenItIsSent() {
    front.filledIn();

    String first = place(front.send());
    String second = place(front.send());

    assertThat(first).matches("/status/[A-Za-z0-9_-]{43}/receipt").isEqualTo(second);
    assertThat(place(front.readThrough())).isEqualTo(first);
    assertThat(front.ideasIn()).isEqualTo(1);
  }

  @Test
  void sendsOnceWhenTheButtonIsPressedManyTimesAtOnce() {
    front.filledIn();

    Set<String> receipts =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(
                n -> {
                  FormRequest click = front.request();
                  return place(
                      front.last.send(
                          click, form("noGuaranteeAcknowledged", "true"), front.page()));
                })
            .collect(Collectors.toSet());

    assertThat(receipts).hasSize(1);
    assertThat(front.ideasIn()).isEqualTo(1);
  }

  @Test
  void handsInWhatWasTyped() {
    front.filledIn();

    String token = Front.token(front.send());

    Idea idea = front.intake.status(token).orElseThrow().idea();
    assertThat(idea.submission().submitter().organisation().name()).isEqualTo("Ek Bygg AB");
    assertThat(idea.submission().themes()).containsExactly("skola", "kompetens", "bygge");
    assertThat(idea.submission().collaboration().forms()).containsExactly("PILOT");
    assertThat(idea.noticeVersion()).isNotEmpty();
  }

  @Test
  void asksTheDatabaseLittle() {
    front.filledIn();

    assertThat(front.transactions(front::readThrough)).isEqualTo(1);
    assertThat(front.transactions(() -> front.get("idea"))).isEqualTo(1);
    assertThat(front.transactions(() -> front.post("how", form("scope", "Ett år")))).isEqualTo(1);
    assertThat(front.transactions(front::send)).as("keep, hand in, forget").isEqualTo(3);
  }

  @Test
  void keepsNothingOfADraftThatIsSent() {
    front.filledIn();
    FormRequest late = front.request();
    front.send();
    front.form.findings("idea", late, form("title", "Sent från en annan flik"), front.page());

    assertThat(front.house.sql("select count(*) from idea_draft")).isEqualTo("1");
    assertThat(html(front.start())).doesNotContain("Sent från en annan flik");
  }

  @Test
  void beginsANewDraftAfterSending() {
    front.filledIn();
    String receipt = place(front.send());

    assertThat(html(front.start())).contains("Till kvittot", receipt).doesNotContain("Anna Ek");
    assertThat(html(front.get("who"))).doesNotContain("Till kvittot", "Anna Ek");
  }

  @Test
  void throwsTheDraftAway() {
    front.filledIn();

    assertThat(html(front.throwAway.ask(null, front.page()))).contains("Det går inte att ångra");
    assertThat(place(front.throwAway.throwAway(front.request())))
        .isEqualTo("/ideas/new/throw-away?done=yes");
    assertThat(html(front.throwAway.ask("yes", front.page()))).contains("Utkastet är borttaget");
    assertThat(html(front.get("who"))).doesNotContain("Anna Ek");
  }

  @Test
  void speaksEnglish() {
    front.language = Language.EN;
    front.filledIn();

    assertThat(html(front.get("who"))).contains("Your name", "Who you are");
    assertThat(html(front.readThrough())).contains("Check and send", "School");
    assertThat(title(front.post("who", form()))).startsWith("Error: ");
  }

  @Test
  void knowsNoOtherPages() {
    assertThatThrownBy(() -> front.get("nothing")).isInstanceOf(NotFoundException.class);
  }
}
