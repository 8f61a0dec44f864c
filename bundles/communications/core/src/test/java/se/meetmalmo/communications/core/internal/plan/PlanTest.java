package se.meetmalmo.communications.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.DAY;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.KIM;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.LEO;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.content;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.core.internal.Office;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.AudienceReach;
import se.meetmalmo.communications.plan.ChannelText;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.PlanQuery;
import se.meetmalmo.communications.plan.PlanTemplate;
import se.meetmalmo.communications.plan.Segment;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.PageRequest;

class PlanTest {
  private static final PlanOffice OFFICE = new PlanOffice();
  private static final ChannelText SITE = text(CityChannel.CITY_SITE, "public", "{{statusText}}");
  private static final ChannelText KOMIN =
      text(CityChannel.INTRANET, "administrations", "{{title}}");

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  @Test
  void anEventRaisesOneDraftWithATextForEachAudienceAndChannel() {
    OFFICE.office.intake.add("idea1", "anna@example.se", Status.IN_GROUP);
    var event = OFFICE.office.intake.event("idea1", Type.GROUP_FORMED, 2).toJournal();
    OFFICE.drafts.handle(event.in("intake"));
    OFFICE.drafts.handle(event.in("intake"));
    OFFICE.happens("idea1", Type.MORE_ASKED);
    Activity draft = OFFICE.all().get(0);
    assertThat(OFFICE.all()).hasSize(1);
    assertThat(draft.status()).isEqualTo(ActivityStatus.DRAFT);
    assertThat(draft.origin()).isEqualTo("GroupFormed");
    assertThat(draft.external()).isTrue();
    assertThat(draft.content().title()).isEqualTo("Gemensam lärlingsutbildning");
    assertThat(draft.content().texts())
        .extracting(ChannelText::place)
        .contains(
            "intranet.administrations.sv",
            "city-site.public.sv",
            "business-site.businesses.en",
            "press.press.sv",
            "social.public.sv");
    assertThat(OFFICE.plan.check(draft.id(), KIM)).isEmpty();
    assertThat(OFFICE.plan.preview(draft.id(), KIM))
        .allSatisfy(item -> assertThat(item.text()).doesNotContain("{{"))
        .allSatisfy(item -> assertThat(item.text().length()).isLessThan(item.channel().length()));
  }

  @Test
  void whatIsExternalIsApprovedBySomebodyWhoHasNotWrittenInIt() {
    OFFICE.happens("idea1", Type.ACCEPTED);
    Activity raised = OFFICE.all().get(0);
    refused(raised, ActivityStatus.APPROVED, LEO, "nobody who answers for it");
    Activity taken = OFFICE.plan.change(raised.id(), owned(raised, "kim"), raised.version(), KIM);
    refused(taken, ActivityStatus.APPROVED, KIM, "must approve it, not kim");
    Activity approved = OFFICE.plan.move(taken.id(), ActivityStatus.APPROVED, "", -1, LEO);
    assertThat(approved.approvedBy()).isEqualTo("leo");
    assertThatThrownBy(() -> OFFICE.plan.change(taken.id(), taken.content(), -1, KIM))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("take it back to DRAFT");
    refused(approved, ActivityStatus.PUBLISHED, Actor.SYSTEM, "by a person only");
    Activity out = OFFICE.plan.move(taken.id(), ActivityStatus.PUBLISHED, "", -1, KIM);
    assertThat(out.steps())
        .extracting(step -> step.by() + " " + step.to())
        .containsExactly("system DRAFT", "kim DRAFT", "leo APPROVED", "kim PUBLISHED");
    assertThatThrownBy(() -> OFFICE.plan.move(taken.id(), ActivityStatus.EVALUATED, " ", -1, KIM))
        .isInstanceOf(InvalidInputException.class);
    Activity back = OFFICE.plan.move(taken.id(), ActivityStatus.DRAFT, "Fel dag", -1, KIM);
    assertThat(back.approvedBy()).isEmpty();
    assertThat(back.publishedAt()).isNull();
  }

  private static ActivityContent owned(Activity activity, String owner) {
    ActivityContent said = activity.content().ownedBy(owner);
    return new ActivityContent(
        said.title(),
        said.objective(),
        said.kind(),
        said.audiences(),
        said.owner(),
        DAY,
        null,
        null,
        null,
        "",
        said.about(),
        "",
        said.texts());
  }

  private static void refused(Activity activity, ActivityStatus to, Actor by, String why) {
    assertThatThrownBy(() -> OFFICE.plan.move(activity.id(), to, "x", -1, by))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(why);
  }

  @Test
  void whatStaysWithinTheCityItsAuthorMayApprove() {
    Activity added = OFFICE.plan.add(content("idea:idea1", KOMIN), KIM);
    assertThat(added.external()).isFalse();
    assertThat(OFFICE.plan.move(added.id(), ActivityStatus.APPROVED, "", -1, KIM).approvedBy())
        .isEqualTo("kim");
  }

  @Test
  void goesWhereTheTableSaysAndNowhereElse() {
    for (ActivityStatus from : ActivityStatus.values()) {
      for (ActivityStatus to : ActivityStatus.values()) {
        Activity activity = brought(from);
        if (from.next().contains(to)) {
          assertThat(OFFICE.plan.move(activity.id(), to, "Därför", -1, LEO).status()).isEqualTo(to);
        } else {
          refused(activity, to, LEO, "can go to");
        }
      }
    }
  }

  private static Activity brought(ActivityStatus to) {
    Activity activity =
        OFFICE.plan.add(content("", text(CityChannel.SOCIAL, "public", "Hej")), KIM);
    List<ActivityStatus> way =
        switch (to) {
          case IDEA -> List.of(ActivityStatus.IDEA);
          case DRAFT -> List.of();
          case DROPPED -> List.of(ActivityStatus.DROPPED);
          case APPROVED -> List.of(ActivityStatus.APPROVED);
          case PUBLISHED -> List.of(ActivityStatus.APPROVED, ActivityStatus.PUBLISHED);
          case EVALUATED ->
              List.of(ActivityStatus.APPROVED, ActivityStatus.PUBLISHED, ActivityStatus.EVALUATED);
        };
    for (ActivityStatus step : way) {
      activity = OFFICE.plan.move(activity.id(), step, "Därför", -1, LEO);
    }
    return activity;
  }

  @Test
  void whoeverComesSecondIsShownWhatTheFirstHasDone() {
    Activity added = OFFICE.plan.add(content("idea:idea1", SITE), KIM);
    OFFICE.plan.change(added.id(), content("idea:idea1", KOMIN), added.version(), LEO);
    assertThatThrownBy(
            () -> OFFICE.plan.change(added.id(), content("idea:idea1", SITE), added.version(), KIM))
        .isInstanceOfSatisfying(
            ConflictException.class,
            conflict -> {
              Activity current = (Activity) conflict.members().get("current");
              assertThat(current.changedBy()).isEqualTo("leo");
              assertThat(current.content().texts()).containsExactly(KOMIN);
            });
  }

  @Test
  void refusesFactsAndAudiencesThatNobodyKnows() {
    assertThatThrownBy(
            () ->
                OFFICE.plan.add(
                    content("idea:idea1", text(CityChannel.PRESS, "press", "{{x}}")), KIM))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            wrong -> assertThat(wrong.errors().get(0).field()).isEqualTo("texts[0].text"));
    assertThatThrownBy(
            () -> OFFICE.plan.add(content("", text(CityChannel.PRESS, "press", "{{title}}")), KIM))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () -> OFFICE.plan.add(content("", text(CityChannel.PRESS, "mars", "x")), KIM))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("audiences");
    assertThatThrownBy(() -> content("", SITE, SITE)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void listsByDayChannelAudienceAndOwner() {
    OFFICE.plan.add(content("", text(CityChannel.SOCIAL, "public", "Hej")), KIM);
    OFFICE.plan.apply("internal", DAY, LEO);
    PageRequest page = new PageRequest(0, 50);
    assertThat(OFFICE.all()).extracting(a -> a.content().day()).isSorted();
    assertThat(
            OFFICE
                .plan
                .list(
                    new PlanQuery(
                        List.of(),
                        Optional.of(CityChannel.INTRANET),
                        "administrations",
                        "leo",
                        "",
                        DAY.plusDays(1),
                        DAY.plusDays(30),
                        page),
                    KIM)
                .items())
        .extracting(a -> a.content().title())
        .containsExactly("Månadens läge till alla förvaltningar", "Så bidrar din förvaltning");
    assertThat(OFFICE.plan.list(PlanQuery.all(page).in(List.of(ActivityStatus.IDEA)), KIM).items())
        .extracting(a -> a.content().kind())
        .containsExactly(ActivityKind.INTERVIEW, ActivityKind.INTERVIEW);
    assertThatThrownBy(() -> OFFICE.plan.list(PlanQuery.all(page), new Actor("x", Set.of())))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> OFFICE.plan.add(content("", KOMIN), Office.DIRECTOR))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void theReadyMadePlansFitTheirChannelsAndAudiences() {
    for (PlanTemplate template : OFFICE.plan.templates(KIM)) {
      List<Activity> added = OFFICE.plan.apply(template.key(), DAY, KIM);
      assertThat(added).hasSameSizeAs(template.activities());
      assertThat(added)
          .allSatisfy(
              activity ->
                  assertThat(OFFICE.plan.check(activity.id(), KIM))
                      .as(activity.content().title())
                      .isEmpty());
    }
    assertThat(OFFICE.plan.templates(KIM))
        .extracting(PlanTemplate::key)
        .containsExactly("internal", "external");
  }

  @Test
  void everyEventThatRaisesADraftIsOneThatSomebodyWrites() {
    Set<String> known = Arrays.stream(Type.values()).map(Type::word).collect(Collectors.toSet());
    assertThat(known).contains("IdeaAccepted", "GroupFormed", "IdeaPublished", "IdeaWoken");
    assertThat(List.of("IdeaAccepted", "GroupFormed", "IdeaPublished", "IdeaWoken"))
        .allMatch(DraftPatterns::isKnown);
  }

  @Test
  void countsThoseOfAnAudienceWhoAreKnown() {
    OFFICE.plan.keep(
        new Audience("skola", "Skolan", "School", Segment.SENDERS, List.of("skola"), null), LEO);
    Map<String, Long> reach =
        OFFICE.plan.audiences(KIM).stream()
            .filter(audience -> audience.reach() != null)
            .collect(Collectors.toMap(a -> a.audience().key(), AudienceReach::reach));
    assertThat(reach).containsEntry("subscribers", 0L).containsEntry("skola", 1L);
    assertThat(OFFICE.plan.audiences(KIM)).hasSize(11);
    assertThat(reach).as("nobody here knows the bank").doesNotContainKeys("bank", "businesses");
  }
}
