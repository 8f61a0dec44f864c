package se.meetmalmo.knowledgebank.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.platform.testing.Rendered.form;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;

import java.net.URI;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.core.internal.Bank;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

class InitiativePagesTest {
  private final Bank house = new Bank();
  private final InitiativePages pages = new InitiativePages(house.bank);
  private final ReviewPages review = new ReviewPages(house.bank);
  private final StaffInitiativePages staff =
      new StaffInitiativePages(house.bank, path -> URI.create("https://meet.example.se" + path));
  private final StaffExperiencePages experiences = new StaffExperiencePages(house.bank);
  private final LearnedPages learned = new LearnedPages(house.bank);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void listsWhatGoesOnWithFacets() {
    house.written("Lärlingar i bygg");
    assertThat(html(pages.list(new InitiativeFilter(), open(Language.SV))))
        .contains("Lärlingar i bygg", "1 initiativ", "Pågår (1)");
    assertThat(html(pages.where(new InitiativeFilter(), open(Language.EN))))
        .contains("Where it happens");
  }

  @Test
  void showsAnInitiativeWithItsLessonsButNoDrafts() {
    Initiative written = house.written("Lärlingar <b>i</b> bygg");
    ExperienceEntry lesson = house.bank.add(written.id(), Bank.lesson("Vi tog emot"), Bank.KARIN);
    assertThat(html(pages.show(written.id(), open(Language.SV))))
        .contains("Lärlingar &lt;b&gt;i&lt;/b&gt; bygg")
        .doesNotContain("Vi tog emot");
    assertThatThrownBy(() -> learned.show(lesson.id())).isInstanceOf(NotFoundException.class);
    house.bank.review(lesson.id(), State.PUBLISHED, 1, Bank.KARIN);
    assertThat(html(pages.show(written.id(), open(Language.SV))))
        .contains("Vi tog emot", "Vad vi inte skulle göra om", "180\u00a0000 kronor");
    assertThat(place(learned.show(lesson.id())))
        .isEqualTo("/initiatives/" + written.id() + "#" + lesson.id());
  }

  @Test
  void marksWhatIsStaleAndLetsItsOwnerConfirmInOneClick() {
    Initiative written = house.written("Lärlingar i bygg");
    house.pass(java.time.Duration.ofDays(300));
    assertThat(html(pages.show(written.id(), open(Language.SV))))
        .contains("Inte bekräftat på länge");
    String secret = house.bank.issueReviewLink(written.id(), Bank.KARIN);
    assertThat(html(review.show(secret, open(Language.SV)))).contains("Ja, det stämmer");
    assertThat(place(review.confirm(secret, open(Language.SV))))
        .isEqualTo("/review/" + secret + "/done");
    assertThat(html(review.done(secret, open(Language.SV)))).contains("Nu vet alla");
    assertThat(html(pages.show(written.id(), open(Language.SV))))
        .doesNotContain("Inte bekräftat på länge");
    assertThat(review.show("guessed", open(Language.SV)).getStatus()).isEqualTo(404);
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsWrong() {
    Response answer =
        staff.create(
            form("title", "Ett <namn>", "text", "", "end", "snart", "url", "malmo.se"),
            by(Bank.KARIN));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(html(answer)).contains("Ett &lt;namn>", "value=\"snart\"", "Skriv dagen som");
    assertThat(total()).isZero();
  }

  @Test
  void writesDownAnInitiativeAndChangesIt() {
    MultivaluedMap<String, String> said =
        form(
            "title", "Lärlingar",
            "text", "Det vi gör",
            "stage", "ONGOING",
            "themes", "skola",
            "own-themes", "bygge, praktik",
            "partners.BUSINESS", "Ek Bygg AB\nDahl AB",
            "funding.amount", "250 000",
            "links", "https://malmo.se/x Rapporten");
    String place = place(staff.create(said, by(Bank.KARIN)));
    String id = place.substring(place.lastIndexOf('/') + 1);
    InitiativeProfile kept = house.bank.show(id, Bank.KARIN).orElseThrow().initiative().profile();
    assertThat(kept.themes()).containsExactly("skola", "bygge", "praktik");
    assertThat(kept.partners()).hasSize(2);
    assertThat(kept.funding().amount()).isEqualTo(250_000);
    assertThat(kept.links().get(0).title()).isEqualTo("Rapporten");
    String filled = html(staff.edit(id, by(Bank.KARIN)));
    assertThat(filled).contains("bygge, praktik", "Ek Bygg AB\nDahl AB", "250000");
    assertThat(html(staff.show(id, by(Bank.KARIN)))).contains("Inskrivet", "av karin");
  }

  @Test
  void showsTheSecondWriterWhatTheFirstHasChangedAndLosesNothing() {
    Initiative written = house.written("Lärlingar i bygg");
    house.bank.update(
        written.id(), InitiativeProfile.of("Lärlingar i vård", "Nytt"), 1, Bank.OPERATOR);
    Response answer =
        staff.change(
            written.id(),
            form("title", "Mitt namn", "text", "Min text", "version", "1", "seen", "1"),
            by(Bank.KARIN));
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(html(answer))
        .contains("Någon annan har ändrat", "av omar", "Lärlingar i vård", "Mitt namn", "Min text")
        .contains("name=\"version\" value=\"2\"");
    staff.change(
        written.id(),
        form("title", "Mitt namn", "text", "Min text", "version", "2", "seen", "2"),
        by(Bank.KARIN));
    assertThat(
            house.bank.show(written.id(), Bank.KARIN).orElseThrow().initiative().profile().title())
        .isEqualTo("Mitt namn");
  }

  @Test
  void writesALessonInItsFixedForm() {
    Initiative written = house.written("Lärlingar i bygg");
    Response wrong =
        experiences.add(written.id(), "lesson", form("outcome", "Elva"), by(Bank.KARIN));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(html(wrong)).contains("Elva", "Fyll i det här");
    place(
        experiences.add(
            written.id(),
            "lesson",
            form(
                "did", "Vi tog emot",
                "contacts", "Näringslivskontoret, processledare",
                "credits.BUSINESS", "Ek Bygg AB, Anna Ek"),
            by(Bank.KARIN)));
    assertThat(html(staff.show(written.id(), by(Bank.KARIN))))
        .contains("Vi tog emot", "Anna Ek, Ek Bygg AB", "Publicera");
  }

  private long total() {
    return house.bank.list(InitiativeQuery.ALL, Bank.KARIN).page().total();
  }

  private static PageContext open(Language language) {
    return new PageContext(language, Actor.ANONYMOUS, "/", "csrf-token", false);
  }

  private static PageContext by(Actor actor) {
    return new PageContext(Language.SV, actor, "/", "csrf-token", false);
  }
}
