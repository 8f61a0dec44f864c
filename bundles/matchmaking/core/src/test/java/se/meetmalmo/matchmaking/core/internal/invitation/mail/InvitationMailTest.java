package se.meetmalmo.matchmaking.core.internal.invitation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.Office;
import se.meetmalmo.matchmaking.core.internal.invitation.Staffed;
import se.meetmalmo.matchmaking.invitation.Accept;
import se.meetmalmo.matchmaking.invitation.Guest;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.resourcebank.Interest;

class InvitationMailTest {
  private static final Pattern FACT = Pattern.compile("\\{\\{[#/]?(\\w+)}}");
  private static final Interest ELSEWHERE =
      new Interest(Interest.Scope.OWN_IDEA, null, null, null, null, "another");
  private final Staffed staffed = new Staffed();
  private final InvitationNotices notices = new InvitationNotices();
  private final List<Notice> told = new ArrayList<>();
  private InvitationMail mail;

  @BeforeEach
  void open() {
    mail =
        new InvitationMail(
            staffed.store,
            staffed.persons,
            staffed.office.questions,
            staffed.office.bank,
            path -> URI.create("https://meet.example.se" + path),
            staffed.office.clock);
    staffed.database.handler("mail", event -> told.addAll(notices.of(event)));
  }

  @AfterEach
  void close() {
    staffed.close();
  }

  private Notice noticeOf(Invitation one) {
    return told.stream()
        .filter(notice -> notice.recipientId().equals(one.id()))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void theLinkThatIsMailedOpensTheInvitation() {
    Roster roster = staffed.inviteBest(Office.IDEA, 5);
    assertThat(told).hasSize(5).allMatch(notice -> notice.kind().equals("InvitationSent"));
    Invitation one = roster.holding().get(0);
    Correspondent to = mail.find(noticeOf(one), Purpose.SENDING).orElseThrow();
    assertThat(to.facts()).containsEntry("title", "Titel").containsEntry("message", "Välkommen");
    assertThat(to.facts().get("answerBy")).isEqualTo("tisdag 8 december");
    String secret = to.facts().get("link").replaceFirst(".*/invitations/", "");
    assertThat(staffed.invitations.open(secret).orElseThrow().canAnswer()).isTrue();
    assertThat(mail.find(noticeOf(one), Purpose.preview(Office.COORDINATOR)).orElseThrow().facts())
        .containsEntry("link", "https://meet.example.se/invitations/xxxxxxxxxxxxxxxx");
    assertThat(mail.find(noticeOf(one), Purpose.preview(Actor.ANONYMOUS))).isEmpty();
  }

  @Test
  void whoWantsAnotherIdeaOnlyByThenIsNotWrittenTo() {
    Roster roster = staffed.inviteBest(Office.IDEA, 5);
    Invitation member =
        roster.holding().stream()
            .filter(one -> one.invitee().origin() == Invitee.Origin.MEMBER)
            .findFirst()
            .orElseThrow();
    assertThat(mail.find(noticeOf(member), Purpose.SENDING)).isPresent();
    // nobody has told matching yet
    staffed.office.members.computeIfPresent(
        member.invitee().id(), (id, old) -> Office.with(old, ELSEWHERE, old.status()));
    assertThat(mail.find(noticeOf(member), Purpose.SENDING)).isEmpty();
  }

  @Test
  void guestsAreThankedWithTheWayIntoTheBankAndWhoIsLateIsTold() {
    Roster roster = staffed.invite(Office.IDEA, 5, "stadskontoret");
    Guest guest = new Guest("Gun Gäst", "Utanför AB", "gun@example.com", Side.BUSINESS, "en");
    Invitation gun = staffed.inviteGuest(Office.IDEA, guest).holding().get(1);
    Correspondent to = mail.find(noticeOf(gun), Purpose.SENDING).orElseThrow();
    assertThat(to.address()).isEqualTo("gun@example.com");
    assertThat(to.facts()).containsEntry("guest", "yes").containsEntry("join", "");
    staffed.invitations.accept(staffed.secret(gun), new Accept(false, true));
    staffed.settle();
    assertThat(noticeOf(gun).kind()).isEqualTo("InvitationAccepted");
    assertThat(noticeOf(gun).language()).isEqualTo("en");
    assertThat(mail.find(noticeOf(gun), Purpose.SENDING).orElseThrow().facts())
        .containsEntry("join", "https://meet.example.se/join");
    staffed.office.pass(Duration.ofDays(8));
    staffed.sweep.run(staffed.now());
    staffed.settle();
    Invitation late = roster.holding().get(0);
    assertThat(noticeOf(late).kind()).isEqualTo("InvitationExpired");
    assertThat(mail.find(noticeOf(late), Purpose.SENDING)).isPresent();
    assertThat(told.toString()).doesNotContain("Gun", "gun@");
  }

  @Test
  void everyKindIsWordedInBothLanguagesWithKnownFactsOnly() {
    for (MessageKind kind : new InvitationKinds().kinds()) {
      assertThat(kind.wordings()).containsOnlyKeys("sv", "en");
      kind.wordings()
          .values()
          .forEach(
              wording -> {
                Matcher fact = FACT.matcher(wording.subject() + wording.body());
                Set<String> used =
                    fact.results()
                        .map(found -> found.group(1))
                        .collect(java.util.stream.Collectors.toSet());
                assertThat(kind.facts()).containsAll(used);
              });
    }
  }
}
