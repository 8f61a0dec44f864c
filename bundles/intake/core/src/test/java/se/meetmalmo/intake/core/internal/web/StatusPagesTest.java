package se.meetmalmo.intake.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;

import java.time.LocalDate;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.web.Language;

class StatusPagesTest {
  private final Front front = new Front();
  private String token;

  @BeforeEach
  void send() {
    token = Front.token(front.filledIn().send());
  }

  @AfterEach
  void close() {
    front.close();
  }

  @Test
  void showsTheReceiptAsOftenAsItIsLoaded() {
    for (int i = 0; i < 2; i++) {
      Response receipt = front.status.receipt(token, front.page());
      assertThat(html(receipt))
          .contains("Vi har tagit emot din idé", idea().caseNumber())
          .contains("https://meet.example.se/status/" + token)
          .contains("Spara din privata länk", "senast måndag 14 december", "Ingen garanti");
    }
  }

  @Test
  void showsWhereTheIdeaIsAndWhatComes() {
    assertThat(html(front.status.status(token, null, front.page())))
        .contains("Granskas", "Du får besked senast måndag 14 december", "Dag 1 av 21")
        .contains("23 november 2026 kl. 11.15", "Besked till dig", "Senast 14 december 2026")
        .contains("Anna Ek, Ek Bygg AB", "Vi vill att unga", "Dra tillbaka idén");
  }

  @Test
  void isToldToNobodyElse() {
    Response response = front.status.status(token, null, front.page());

    assertThat(response.getMetadata().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(response.getMetadata().getFirst("X-Robots-Tag")).isEqualTo("noindex, nofollow");
    assertThat(response.getMetadata().getFirst("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void showsTheReasonOfADecision() {
    Decision no = Decision.of(Decision.Action.DECLINE, "Det finns <b>redan</b>.");
    front.intake.decide(idea().id(), no, -1, Front.COORDINATOR);

    assertThat(html(front.status.status(token, null, front.page())))
        .contains("Din idé går inte vidare", "Det finns &lt;b&gt;redan&lt;/b&gt;.")
        .doesNotContain("karin", "Besked till dig");
  }

  @Test
  void asksTheSenderToAnswer() {
    Decision ask = Decision.of(Decision.Action.ASK, "När vill ni börja?");
    front.intake.decide(idea().id(), ask, -1, Front.COORDINATOR);

    assertThat(html(front.status.status(token, null, front.page())))
        .contains("Vi väntar på ditt svar", "Vår fråga till dig", "När vill ni börja?")
        .contains("action=\"/status/" + token + "/answer\"", "name=\"csrf\"")
        .doesNotContain("Du behöver inte göra något nu");
  }

  @Test
  void takesTheAnswerAndThanks() {
    ask();

    assertThat(html(front.status.answer(token, " ", "", front.page()))).contains("Skriv ditt svar");
    assertThat(place(front.status.answer(token, "I maj", "", front.page())))
        .isEqualTo("/status/" + token + "?answered=yes");
    assertThat(html(front.status.status(token, "yes", front.page())))
        .contains("vi har tagit emot ditt svar", "I maj", "När vill ni börja?", "senast måndag")
        .doesNotContain("Vi väntar på ditt svar");
    assertThat(place(front.status.answer(token, "Igen", "", front.page())))
        .isEqualTo("/status/" + token);
    assertThat(front.status.answer("wrong", "I maj", "", front.page()).getStatus()).isEqualTo(404);
  }

  @Test
  void keepsTheAnswerWhereTheLanguageIsChanged() {
    ask();
    front.language = Language.EN;

    assertThat(html(front.status.answer(token, "I maj", "language", front.page())))
        .contains("Our question to you", ">I maj</textarea>", "formaction=\"/status/" + token);
  }

  private void ask() {
    Decision ask = Decision.of(Decision.Action.ASK, "När vill ni börja?");
    front.intake.decide(idea().id(), ask, -1, Front.COORDINATOR);
  }

  @Test
  void tellsOnceWhatWasReferredAutomaticallyAndHowToOverruleIt() {
    front.house.criteria.outcome = Outcome.REFER;
    front.house.criteria.answerWithinDays = 21;
    token = Front.token(front.elsewhere().filledIn().send());

    String receipt = html(front.status.receipt(token, front.page()));
    assertThat(receipt)
        .contains(
            "Hänvisad till företagslotsen", "Ingen människa har läst den", "ändra hänvisningen")
        .contains("href=\"https://lots.example.se\"", "href=\"tel:040000000\"", idea().caseNumber())
        .doesNotContain("låter som", "Ingen garanti", "läser idén", "kan lämna idén ändå");
    assertThat(receipt.split("Därför att", -1)).hasSize(2);
    String status = html(front.status.status(token, null, front.page()));
    assertThat(status).contains("Ingen människa har läst den", "https://lots.example.se");
    assertThat(status.split("Därför att", -1)).hasSize(2);
  }

  @Test
  void saysTheReasonsInTheReadersLanguage() {
    front.language = Language.EN;

    assertThat(html(front.status.status(token, null, front.page())))
        .contains("Both sides", "Collaboration")
        .doesNotContain("Båda sidor");
    front.house.criteria.installed = false;
    assertThat(html(front.status.status(token, null, front.page())))
        .contains("The assessment was written in Swedish", "<p lang=\"sv\">Båda sidor");
  }

  @Test
  void saysWhatItIsConnectedToAndUntilWhenItIsPaused() {
    decide(new Decision(Decision.Action.PAUSE, "Sen", "", LocalDate.of(2027, 3, 1)));
    assertThat(html(front.status.status(token, null, front.page()))).contains("1 mars 2027");
    decide(Decision.of(Decision.Action.WAKE, "Nu"));
    decide(new Decision(Decision.Action.CONNECT, "Samma", "M-2026-000009", null));

    assertThat(html(front.status.status(token, null, front.page())))
        .contains("<a class=\"link\" href=\"/ideas/M-2026-000009\">M-2026-000009</a>");
    assertThat(html(front.ideas.show(idea().id(), front.page())))
        .contains("href=\"/ideas/M-2026-000009\"");
  }

  private void decide(Decision decision) {
    front.intake.decide(idea().id(), decision, -1, Front.COORDINATOR);
  }

  @Test
  void speaksToTheSenderWhoeverIsSignedIn() {
    front.actor = Front.COORDINATOR;

    assertThat(html(front.status.receipt(token, front.page())))
        .contains("Spara din privata länk")
        .doesNotContain("till avsändaren");
  }

  @Test
  void explainsALinkThatLeadsNowhere() {
    Response response = front.status.status("wrong", null, front.page());

    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(html(response)).contains("Länken leder ingenstans", "Sök bland idéerna");
    assertThat(front.status.receipt("wrong", front.page()).getStatus()).isEqualTo(404);
  }

  @Test
  void withdrawsWithAReason() {
    assertThat(html(front.status.askToWithdraw(token, front.page())))
        .contains("Vill du dra tillbaka idén?");

    assertThat(place(front.status.withdraw(token, "Vi löste det", front.page())))
        .isEqualTo("/status/" + token);
    assertThat(idea().status()).isEqualTo(Status.WITHDRAWN);
    assertThat(html(front.status.status(token, null, front.page())))
        .contains("Du har dragit tillbaka din idé", "Vi löste det")
        .contains("href=\"/ideas/new\"")
        .doesNotContain("/withdraw", "kan läsa och dra tillbaka");
    assertThat(place(front.status.askToWithdraw(token, front.page())))
        .isEqualTo("/status/" + token);
  }

  @Test
  void asksTheDatabaseForTheCaseAndForWhatIsAroundIt() {
    assertThat(front.transactions(() -> front.status.status(token, null, front.page())))
        .isEqualTo(2);
    assertThat(front.transactions(() -> front.status.withdraw(token, "", front.page())))
        .isEqualTo(1);
    assertThat(front.status.withdraw("wrong", "", front.page()).getStatus()).isEqualTo(404);
  }

  @Test
  void keepsAReasonThatIsTooLong() {
    String reason = "x".repeat(4_001);

    Response response = front.status.withdraw(token, reason, front.page());

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(html(response)).contains(reason, "Korta texten till högst 4");
  }

  @Test
  void speaksEnglish() {
    front.language = Language.EN;

    assertThat(html(front.status.status(token, null, front.page())))
        .contains("You will get an answer by Monday 14 December", "23 November 2026, 11:15");
  }

  @Test
  void namesEveryStatusAndOutcome() {
    for (Language language : Language.values()) {
      Words words = new Words(language);
      for (Status status : Status.values()) {
        assertThat(words.status(status)).isNotBlank();
        assertThat(words.get("status." + status + ".now")).isNotBlank();
        assertThat(words.get("status." + status + ".text")).isNotBlank();
        assertThat(words.get("public." + status + ".now")).isNotBlank();
        assertThat(words.get("public." + status + ".text")).isNotBlank();
      }
      for (IdeaEvent.Type type : IdeaEvent.Type.values()) {
        assertThat(words.get("event." + type.word())).isNotBlank();
      }
      for (Outcome outcome : Outcome.values()) {
        assertThat(words.get("outcome." + outcome)).isNotBlank();
      }
      for (Decision.Action action : Decision.Action.values()) {
        assertThat(words.get("decision." + action + ".hint")).isNotBlank();
      }
    }
  }

  private Idea idea() {
    return front.intake.status(token).orElseThrow().idea();
  }
}
