package se.meetmalmo.intake.core.internal.waiting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.core.internal.waiting.WaitingHouse;
import se.meetmalmo.intake.core.internal.web.Ahead;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

class WaitingPagesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
  private static WaitingHouse house;
  private static WaitingPages pages;

  @BeforeAll
  static void open() {
    house = new WaitingHouse();
    pages = new WaitingPages(house.waiting, new Ahead.Looking(house.waiting));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void clear() {
    house.clear();
  }

  private static PageContext page(Language language, Actor actor) {
    return new PageContext(language, actor, "/", "csrf-token", false);
  }

  private static String shown(String list) {
    return html(pages.lists(list, "0", "", page(Language.SV, Samples.COORDINATOR)));
  }

  private static String worth() {
    String id = house.idea();
    house.decide(
        id,
        new Decision(Action.PAUSE, "Sen", "", DAY)
            .waking(new WakeWhen(List.of(), List.of(), 2027, false), false));
    house.clock.to(DAY, LocalTime.NOON);
    house.sweep();
    return id;
  }

  @Test
  void showsWhatIsWorthTakingUpAndWhy() {
    String id = worth();
    assertThat(shown(""))
        .contains("/staff/ideas/" + id + "#decide", "Budgetåret 2027 har börjat")
        .contains("Dagen att titta igen har kommit: 1 januari 2027", "Inte nu");
    assertThat(html(pages.lists("", "0", "", page(Language.EN, Samples.COORDINATOR))))
        .contains("The budget year 2027 has opened");
  }

  @Test
  void takesOffTheListOnceAndSaysSo() {
    worth();
    PageContext page = page(Language.SV, Samples.COORDINATOR);
    String number =
        house
            .waiting
            .worthWaking(WaitingHouse.PAGE, Samples.COORDINATOR)
            .items()
            .get(0)
            .idea()
            .caseNumber();
    assertThat(place(pages.notNow(number, page))).endsWith("done=" + number);
    assertThat(place(pages.notNow(number, page))).endsWith("done=-");
    assertThat(html(pages.lists("", "0", number, page))).contains(number + " är borta");
    assertThat(html(pages.lists("", "0", "-", page))).contains("fanns inte längre");
    assertThat(html(pages.lists("", "0", "<b>", page)))
        .doesNotContain("<b>")
        .contains("Inget just nu");
  }

  @Test
  void offersDecidingToCoordinatorsOnly() {
    worth();
    Actor leader = new Actor("per", Set.of(Roles.PROJECT_LEADER));
    assertThat(html(pages.lists("", "0", "", page(Language.SV, leader))))
        .contains("Budgetåret 2027")
        .doesNotContain("Inte nu");
  }

  @Test
  void showsSendersWhoHaveHeardNothing() {
    house.idea();
    house.clock.days(14);
    assertThat(shown("silent")).contains("För 14 dagar sedan").doesNotContain("Projektledaren");
    house.clock.days(7);
    assertThat(shown("silent")).contains("För 21 dagar sedan", "Projektledaren har fått veta");
    assertThat(shown("waking")).contains("Inget just nu");
  }

  @Test
  void showsSendersWhoHaveNotAnswered() {
    house.decide(house.idea(), Action.ASK);
    house.clock.days(15);
    assertThat(shown("unanswered")).contains("7 december 2026");
  }

  @Test
  void tellsHowLongSendersWait() {
    ServiceLevelPages level = new ServiceLevelPages(house.waiting);
    PageContext page = page(Language.SV, Actor.ANONYMOUS);
    assertThat(html(level.level(page))).contains("färre än 10", "ingen väntat för länge");
    for (int i = 0; i < 10; i++) {
      house.decide(house.idea(), Action.DECLINE);
    }
    house.clock.days(1);
    assertThat(html(level.level(page))).contains("dagar eller färre för hälften", "Larm", ": 0.");
  }
}
