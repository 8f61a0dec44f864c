package se.meetmalmo.groups.core.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.NewMeeting;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.Review;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.core.internal.House;
import se.meetmalmo.groups.spi.InvitedPeople;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.resourcebank.ResourceBank;

class GroupMailTest {
  private final House house = new House();
  private final ParticipantMail mail = new ParticipantMail(house.work, House.SITE);

  {
    mail.bank =
        House.fake(
            ResourceBank.class,
            called -> Optional.ofNullable(house.members.get(called.arguments()[0])));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private List<Notice> notices(Type type) {
    house.told();
    return house.events.stream()
        .filter(event -> event.type() == type)
        .map(GroupEvent::toJournal)
        .flatMap(event -> new GroupNotices().of(event.in(GroupEvent.UNIT)).stream())
        .toList();
  }

  @Test
  void everyoneIsToldThatTheyAreInTheGroupByTheirOwnLink() {
    house.form();
    List<Notice> told = notices(Type.JOINED);
    assertThat(told).hasSize(3);
    assertThat(told).extracting(Notice::language).containsExactly("en", "en", "sv");
    Correspondent anna = mail.find(told.get(0), Purpose.SENDING).orElseThrow();
    assertThat(anna.name()).isEqualTo("Anna Ek");
    assertThat(anna.address()).isEqualTo("anna@example.se");
    String secret = anna.facts().get("link").replaceAll(".*/participation/", "");
    assertThat(house.work.who(new Key.Link(secret)).orElseThrow().name()).isEqualTo("Anna Ek");
    assertThat(mail.find(told.get(2), Purpose.SENDING).orElseThrow().address())
        .isEqualTo("cilla@malmo.example");
  }

  @Test
  void aPreviewMakesNoLinkAndShowsNothingToThoseWhoMayNotKnowTheGroup() {
    house.form();
    Notice notice = notices(Type.JOINED).get(0);
    Actor communicator = new Actor("kom", Set.of(Roles.COMMUNICATOR));
    assertThat(mail.find(notice, Purpose.preview(communicator))).isEmpty();
    String link =
        mail.find(notice, Purpose.preview(House.COORDINATOR)).orElseThrow().facts().get("link");
    assertThat(house.work.open(new Key.Link(link.replaceAll(".*/", "")))).isEmpty();
  }

  @Test
  void aMeetingIsToldInTheReadersLanguageWithItsCalendarFile() {
    WorkingGroup group = house.started();
    Instant start = Instant.parse("2027-03-01T12:00:00Z");
    house.work.meet(
        House.staff(group),
        new NewMeeting("Träff", start, start.plusSeconds(7_200), "Rum 4", "", ""));
    List<Notice> told = notices(Type.MEETING_CALLED);
    assertThat(mail.find(told.get(2), Purpose.SENDING).orElseThrow().facts())
        .containsEntry("when", "måndag 1 mars 2027 kl. 13.00–15.00")
        .containsEntry("place", "Rum 4");
    assertThat(mail.find(told.get(0), Purpose.SENDING).orElseThrow().facts())
        .containsEntry("when", "Monday 1 March 2027, 13:00–15:00")
        .hasEntrySatisfying(
            "ics", ics -> assertThat(ics).contains("/api/participations/").endsWith(".ics"));
  }

  @Test
  void aReportThatIsSentBackComesWithItsWordsToTheLeaderAlone() {
    WorkingGroup group = house.started();
    Report sent = house.work.report(House.staff(group), House.LAST);
    house.groups.review(
        group.id(), sent.id(), new Review(false, "Vad kostade det?"), House.COORDINATOR);
    assertThat(notices(Type.REPORT_RETURNED))
        .singleElement()
        .satisfies(
            notice ->
                assertThat(mail.find(notice, Purpose.SENDING).orElseThrow().facts())
                    .containsEntry("words", "Vad kostade det?")
                    .containsEntry("name", "Anna Ek"));
  }

  @Test
  void theProjectLeaderIsToldOfAReportThatIsAWeekLate() {
    house.started();
    house.pass(38);
    List<Notice> told = notices(Type.REPORT_ESCALATED);
    assertThat(told).extracting(Notice::recipient).last().isEqualTo("group-office:project-leader");
    assertThat(told).hasSize(2);
    OfficeMail office = new OfficeMail(house.work, House.SITE, configured("leader@malmo.example"));
    Correspondent leader = office.find(told.get(1), Purpose.SENDING).orElseThrow();
    assertThat(leader.address()).isEqualTo("leader@malmo.example");
    assertThat(leader.facts()).containsEntry("due", "23 december 2026").containsKey("link");
    assertThat(
            new OfficeMail(house.work, House.SITE, configured(""))
                .find(told.get(1), Purpose.SENDING))
        .isEmpty();
  }

  private static OfficeMail.Configuration configured(String address) {
    return new OfficeMail.Configuration() {
      @Override
      public Class<? extends Annotation> annotationType() {
        return OfficeMail.Configuration.class;
      }

      @Override
      public String projectLeader() {
        return address;
      }
    };
  }

  @Test
  void somebodyWhoWasInvitedIsReachedThroughTheInvitation() {
    WorkingGroup group = house.form();
    house.groups.add(
        group.id(),
        Place.ofInvited(Side.BUSINESS, Place.Role.MEMBER, "inv-1", "Dag", "Dags AB"),
        House.COORDINATOR);
    Notice notice = notices(Type.JOINED).get(3);
    assertThat(mail.find(notice, Purpose.SENDING)).isEmpty();
    mail.invited =
        id ->
            id.equals("inv-1")
                ? Optional.of(new InvitedPeople.Invited("Dag", "dag@example.se", "sv"))
                : Optional.empty();
    assertThat(mail.find(notice, Purpose.SENDING).orElseThrow().address())
        .isEqualTo("dag@example.se");
  }

  @Test
  void nobodyWritesToWhoHasLeft() {
    WorkingGroup group = house.form();
    Notice notice = notices(Type.JOINED).get(1);
    house.groups.remove(group.id(), House.participant(group, "bo"), House.COORDINATOR);
    assertThat(mail.find(notice, Purpose.SENDING)).isEmpty();
  }

  @Test
  void everyKindHasItsWordsInBothLanguagesAndNamesNoUnknownFact() {
    List<MessageKind> kinds = new GroupKinds().kinds();
    assertThat(kinds.stream().map(MessageKind::name).collect(Collectors.toSet())).hasSize(16);
    for (MessageKind kind : kinds) {
      kind.wordings()
          .values()
          .forEach(
              wording ->
                  assertThat(
                          java.util.regex.Pattern.compile("\\{\\{[#/]?(\\w+)}}")
                              .matcher(wording.subject() + wording.body())
                              .results()
                              .map(found -> found.group(1)))
                      .as(kind.name())
                      .isSubsetOf(kind.facts()));
    }
  }
}
