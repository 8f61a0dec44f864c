package se.meetmalmo.communications.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.KIM;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.LEO;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.content;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.text;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.NewSubscription;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.Finding;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.plan.PublishedQuery;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.ConflictException;

class OneTruthTest {
  private static final PlanOffice OFFICE = new PlanOffice();
  private static final PublishedQuery ALL =
      new PublishedQuery(Optional.empty(), "", "", "", Optional.empty(), true);

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  private static void idea1(Status status) {
    OFFICE.office.intake.add("idea1", "anna@example.se", status);
  }

  @Test
  void theTextsOfAllChannelsFollowTheIdea() {
    OFFICE.out(
        content(
            "idea:idea1",
            text(CityChannel.INTRANET, "administrations", "{{status}}: {{caseNumber}}"),
            text(CityChannel.CITY_SITE, "public", "{{statusText}}"),
            text(CityChannel.BUSINESS_SITE, "businesses", "{{title}}. {{statusText}}")));
    assertThat(texts()).hasSize(3).allMatch(said -> said.contains("as vidare"));
    idea1(Status.PAUSED);
    assertThat(texts()).hasSize(3).allMatch(said -> said.toLowerCase().contains("pausad"));
    idea1(Status.DECLINED);
    assertThat(texts()).isEmpty();
  }

  private static List<String> texts() {
    return OFFICE.published.items(ALL).stream().map(PublishedItem::text).toList();
  }

  @Test
  void whatIsInternalIsForThoseOfTheCityOnly() {
    Activity out = OFFICE.out(content("", text(CityChannel.INTRANET, "staff", "Kaffe kl. 9")));
    PublishedQuery open = new PublishedQuery(Optional.empty(), "", "", "", Optional.empty(), false);
    String id = out.id() + ".intranet.staff.sv";
    assertThat(OFFICE.published.items(open)).isEmpty();
    assertThat(OFFICE.published.item(id, false)).isEmpty();
    assertThat(OFFICE.published.item(id, true)).isPresent();
    assertThat(OFFICE.published.item("x", true)).isEmpty();
  }

  @Test
  void aTextThatSaysWhatIsNotSoKeepsItFromGoingOut() {
    Activity draft =
        OFFICE.plan.add(
            content(
                "idea:idea1",
                text(CityChannel.CITY_SITE, "public", "Idén är pausad."),
                text(CityChannel.PRESS, "press", "Se M-2026-000099.")),
            KIM);
    assertThat(OFFICE.plan.check(draft.id(), KIM))
        .extracting(Finding::code)
        .containsExactly("state", "case-number");
    assertThatThrownBy(() -> OFFICE.plan.move(draft.id(), ActivityStatus.APPROVED, "", -1, LEO))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("state in city-site.public.sv");
  }

  @Test
  void whatWasTrueWhenItWasApprovedIsLookedAtAgainBeforeItGoesOut() {
    Activity draft =
        OFFICE.plan.add(
            content("idea:idea1", text(CityChannel.SOCIAL, "public", "Idén tas vidare!")), KIM);
    OFFICE.plan.move(draft.id(), ActivityStatus.APPROVED, "", -1, LEO);
    idea1(Status.PAUSED);
    assertThatThrownBy(() -> OFFICE.plan.move(draft.id(), ActivityStatus.PUBLISHED, "", -1, LEO))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("state in social.public.sv");
  }

  @Test
  void findsTwoChannelsThatSayDifferentThings() {
    OFFICE.plan.add(
        content("idea:idea1", text(CityChannel.PRESS, "press", "12 företag är med den 3 mars.")),
        KIM);
    Activity other =
        OFFICE.plan.add(
            content(
                "idea:idea1",
                text(CityChannel.SOCIAL, "public", "14 företag är med!"),
                text(CityChannel.CITY_SITE, "public", "Träffen är den 4 mars 2027.")),
            KIM);
    assertThat(OFFICE.plan.check(other.id(), KIM))
        .allMatch(finding -> !finding.blocks())
        .extracting(finding -> finding.code() + " " + finding.said())
        .containsExactlyInAnyOrder("number [14 företag, 12 företag]", "date [2027-03-04, 03-03]");
    assertThat(OFFICE.plan.move(other.id(), ActivityStatus.APPROVED, "", -1, LEO).status())
        .isEqualTo(ActivityStatus.APPROVED);
  }

  @Test
  void saysNothingUntrueOfAnyStateByItself() {
    for (Status status : Status.values()) {
      OFFICE.clear();
      idea1(status);
      if (status.isPublic()) {
        Activity draft =
            OFFICE.plan.add(
                content(
                    "idea:idea1",
                    text(CityChannel.PRESS, "press", "{{status}}. {{statusText}} {{since}}")),
                KIM);
        assertThat(OFFICE.plan.check(draft.id(), KIM)).as(status.name()).isEmpty();
      }
    }
  }

  @Test
  void mailsWhatIsPublishedToThoseWhoHaveAskedForNewsOnce() {
    OFFICE.office.send();
    OFFICE.office.subscriptions.ask(
        new NewSubscription("kim@example.se", "sv", List.of(), List.of(), true));
    OFFICE.office.send();
    String secret = last().text().replaceAll("(?s).*/news/([^\\s]+).*", "$1");
    OFFICE.office.subscriptions.confirm(secret);
    OFFICE.out(
        content(
            "idea:idea1",
            text(CityChannel.MAIL, "subscribers", "{{title}}: {{statusText}}"),
            text(CityChannel.MAIL, "businesses", "Till ingen, då ingen har bett om det")));
    OFFICE.office.send();
    OFFICE.office.send();
    assertThat(OFFICE.office.desk.channel.sent).hasSize(2);
    assertThat(last().text()).contains("Gemensam lärlingsutbildning: Idén tas vidare");
    assertThat(last().unsubscribe()).isNotEmpty();
  }

  private static Letter last() {
    List<Letter> sent = OFFICE.office.desk.channel.sent;
    return sent.get(sent.size() - 1);
  }
}
