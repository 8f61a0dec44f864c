package se.meetmalmo.intake.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Rendered.form;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;
import static se.meetmalmo.platform.testing.Rendered.title;

import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.FakeSearch;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.core.internal.together.Merge;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.search.Likeness;

class TogetherPagesTest {
  private static final String BUTTON = "name=\"join\" value=\"intake:";
  private final Front front = new Front();

  @AfterEach
  void close() {
    front.close();
  }

  private Receipt submit(String title) {
    return front.intake.submit(Samples.idea(title, "Text"), Origin.API, Actor.ANONYMOUS);
  }

  private Idea accepted(String title) {
    Decision yes = Decision.of(Action.ACCEPT, "Ja");
    return front.intake.decide(submit(title).idea().id(), yes, -1, Front.COORDINATOR).idea();
  }

  private Idea hit(String title) {
    Idea idea = accepted(title);
    front.search.hits.add(FakeSearch.hit("intake", idea.id(), title, Likeness.LIKELY_SAME));
    return idea;
  }

  private static MultivaluedMap<String, String> written() {
    return form("kind", "IDEA", "title", "Fler cyklar", "text", "Vi vill", "language", "sv");
  }

  private MultivaluedMap<String, String> join(Idea idea) {
    MultivaluedMap<String, String> form = written();
    form.add("join", "intake:" + idea.id());
    return form;
  }

  @Test
  void showsSimilarWorkWhileOneWrites() {
    Idea idea = hit("Cyklar");
    String panel = html(front.live("idea", written()));

    assertThat(panel)
        .contains("Troligen samma", "Idé · Antagen", "Båda talar om: lärlingar", BUTTON + idea.id())
        .contains("Unga <mark>lärlingar</mark> &lt;b&gt;lär&lt;/b&gt; sig")
        .contains("data-says=\"similar\">Ett arbete liknar det du skriver.");
    assertThat(front.search.queries.get(0).title()).isEqualTo("Fler cyklar");
    assertThat(front.search.queries.get(0).reader()).isEqualTo(Actor.ANONYMOUS);
    assertThat(html(front.live("effects", form()))).doesNotContain(BUTTON);
  }

  @Test
  void showsNothingWhenNothingIsCloseOrTheSearchFails() {
    assertThat(html(front.live("idea", written()))).doesNotContain("similar");
    hit("Cyklar");
    front.search.broken = true;
    assertThat(html(front.live("idea", written()))).doesNotContain("similar");
  }

  @Test
  void isAStepOfItsOwnBeforeSending() {
    Idea idea = hit("Cyklar");
    front.filledIn();

    assertThat(html(front.readThrough()))
        .contains("Liknande arbete finns redan", BUTTON + idea.id());
  }

  @Test
  void joinsBeforeSending() {
    Idea idea = hit("Cyklar");
    front.filledIn();

    assertThat(place(front.post("idea", join(idea)))).isEqualTo("/ideas/new/check#join");
    assertThat(html(front.readThrough()))
        .contains("Du går med i det här", "Cyklar", "Skicka och gå med")
        .doesNotContain(BUTTON);
    assertThat(html(front.get("idea"))).contains("Fler cyklar", "Du har valt att gå med");
    String token = Front.token(front.send());
    Idea joined = front.intake.status(token).orElseThrow().idea();
    assertThat(joined.status()).isEqualTo(Status.CONNECTED);
    assertThat(joined.connectedTo()).isEqualTo(idea.id());
    assertThat(html(front.status.status(token, null, front.page())))
        .contains("Du valde att gå med i något som redan finns", "href=\"/ideas/" + idea.id())
        .contains("Nej, bara att ärendet finns", "Fler cyklar")
        .doesNotContain("Liknande arbete finns");
    assertThat(html(front.status.receipt(token, front.page()))).contains("Cyklar · ");
  }

  @Test
  void changesItsMindBeforeSending() {
    Idea idea = hit("Cyklar");
    front.filledIn();
    front.send(form("join", "intake:" + idea.id(), "noGuaranteeAcknowledged", "true"));
    assertThat(html(front.readThrough())).contains("Du går med i det här");
    assertThat(place(front.send(form("do", "leave")))).isEqualTo("/ideas/new/check#join");
    assertThat(html(front.readThrough())).contains(BUTTON + idea.id());
    assertThat(front.intake.status(Front.token(front.send())).orElseThrow().idea().status())
        .isEqualTo(Status.SCREENING);
  }

  @Test
  void losesNothingWhenTheWorkIsGoneBeforeItIsSent() {
    Idea idea = hit("Cyklar");
    front.filledIn();
    front.post("idea", join(idea));
    front.house.execute("update idea set status = 'DECLINED'");

    Response refused = front.send();
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(title(refused)).startsWith("Fel: ");
    assertThat(html(refused)).contains("href=\"#join\"", "går inte att gå med i", "Anna Ek");
    front.send(form("do", "leave"));
    assertThat(
            front
                .intake
                .status(Front.token(front.send()))
                .orElseThrow()
                .idea()
                .submission()
                .title())
        .isEqualTo("Fler cyklar");
  }

  @Test
  void joinsFromTheStatusPage() {
    Idea idea = hit("Cyklar");
    String token = Front.token(front.filledIn().send());
    String link = "/status/" + token + "/together/join?work=intake:" + idea.id();
    assertThat(html(front.status.status(token, null, front.page()))).contains(link);
    assertThat(html(front.status.receipt(token, front.page()))).contains(link);

    assertThat(html(front.together.ask(token, "intake:" + idea.id(), front.page())))
        .contains("Gå med i det som redan finns", "Cyklar", "name=\"csrf\"");
    assertThat(place(front.together.join(token, "intake:" + idea.id(), front.page())))
        .isEqualTo("/status/" + token);
    assertThat(front.intake.status(token).orElseThrow().idea().status())
        .isEqualTo(Status.CONNECTED);
    assertThat(place(front.together.join(token, "intake:" + idea.id(), front.page())))
        .isEqualTo("/status/" + token);
  }

  @Test
  void saysThatWorkCannotBeJoined() {
    String token = Front.token(front.filledIn().send());
    for (String work : new String[] {"", "intake:M-2026-999999", "knowledgebank:7"}) {
      assertThat(front.together.join(token, work, front.page()).getStatus()).isEqualTo(422);
      assertThat(html(front.together.ask(token, work, front.page())))
          .contains("går inte att gå med i", "href=\"#join\"");
    }
    assertThat(front.together.ask("wrong", "", front.page()).getStatus()).isEqualTo(404);
    assertThat(front.together.join("wrong", "knowledgebank:7", front.page()).getStatus())
        .isIn(404, 422);
  }

  @Test
  void tellsTheSenderHowManyMoreWantTheSame() {
    Receipt first = submit("Cyklar");
    front.intake.decide(first.idea().id(), Decision.of(Action.ACCEPT, "Ja"), -1, Front.COORDINATOR);
    for (int i = 0; i < 2; i++) {
      front.house.joining.join(
          submit("Fler").statusToken(), new JoinedWork("intake", first.idea().id()));
    }
    assertThat(html(front.status.status(first.statusToken(), null, front.page())))
        .contains("2 till vill samma sak");
    front.language = Language.EN;
    assertThat(html(front.status.status(first.statusToken(), null, front.page())))
        .contains("2 more want the same");
  }

  @Test
  void asksBothSendersWhetherTheirIdeasBecomeOne() {
    Receipt first = submit("Cyklar");
    Receipt second = submit("Hemlig rubrik");
    Merge merge =
        front.house.merging.propose(
            first.idea().id(), second.idea().id(), "Båda vill <b>samma</b>", Front.COORDINATOR);
    assertThat(html(front.status.status(first.statusToken(), null, front.page())))
        .contains("Ska din idé bli en del av en gemensam?", second.idea().caseNumber())
        .contains("Båda vill &lt;b&gt;samma&lt;/b&gt;", "/together/merges/" + merge.id())
        .doesNotContain("Hemlig rubrik");

    front.together.answer(first.statusToken(), merge.id(), "yes", front.page());
    assertThat(html(front.status.status(first.statusToken(), null, front.page())))
        .contains("Du har sagt ja")
        .doesNotContain("/together/merges/");
    front.together.answer(second.statusToken(), merge.id(), "maybe", front.page());
    assertThat(front.intake.status(first.statusToken()).orElseThrow().idea().status())
        .isEqualTo(Status.SCREENING);
    assertThat(place(front.together.answer(second.statusToken(), merge.id(), "yes", front.page())))
        .isEqualTo("/status/" + second.statusToken());

    assertThat(html(front.status.status(first.statusToken(), null, front.page())))
        .contains("Hemlig rubrik · " + second.idea().caseNumber(), "Granskas");
    assertThat(html(front.status.status(second.statusToken(), null, front.page())))
        .contains("En till vill samma sak", "En annan idé blev en del av den här");
    assertThat(place(front.together.answer(second.statusToken(), merge.id(), "no", front.page())))
        .isEqualTo("/status/" + second.statusToken());
  }

  @Test
  void speaksEnglishToo() {
    front.language = Language.EN;
    hit("Cyklar");
    assertThat(html(front.live("idea", written())))
        .contains("Likely the same", "Join this instead", "Both speak of: lärlingar");
  }
}
