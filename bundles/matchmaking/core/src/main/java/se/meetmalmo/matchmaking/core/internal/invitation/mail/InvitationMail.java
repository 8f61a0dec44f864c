package se.meetmalmo.matchmaking.core.internal.invitation.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.matchmaking.Matchmaking;
import se.meetmalmo.matchmaking.core.internal.Questions;
import se.meetmalmo.matchmaking.core.internal.invitation.Persons;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Kept;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.InvitationEvent.Type;
import se.meetmalmo.matchmaking.invitation.InvitationLink;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.resourcebank.ResourceBank;

/**
 * Where those who are invited are reached, found out when something is sent. The last look at what
 * they want: who does not want to be asked about the idea by then is not.
 */
@Component(property = Correspondence.SCHEME + "=" + InvitationNotices.INVITEE)
public final class InvitationMail implements Correspondence {
  private static final Set<String> ASKING = Set.of(Type.SENT.word(), Type.REMINDED.word());
  private static final InvitationLink NOWHERE = new InvitationLink("x".repeat(16));
  private final InvitationStore store;
  private final Persons persons;
  private final Questions questions;
  private final ResourceBank bank;
  private final Site site;
  private final Clock clock;

  @Activate
  public InvitationMail(
      @Reference InvitationStore store,
      @Reference Persons persons,
      @Reference Questions questions,
      @Reference ResourceBank bank,
      @Reference Site site,
      @Reference Clock clock) {
    this.store = store;
    this.persons = persons;
    this.questions = questions;
    this.bank = bank;
    this.site = site;
    this.clock = clock;
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    Actor reader = purpose.reader();
    boolean mayRead =
        reader.equals(Actor.SYSTEM) || Matchmaking.READERS.stream().anyMatch(reader::has);
    Optional<Kept> kept =
        mayRead ? store.ideaOf(notice.recipientId()).flatMap(store::find) : Optional.empty();
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    Invitation one = kept.get().seat(notice.recipientId()).orElseThrow().invitation();
    Idea idea = questions.idea(one.ideaId());
    boolean asks = ASKING.contains(notice.kind());
    if (purpose.sends() && asks && !mayBeAsked(one, idea, kept.get())) {
      return Optional.empty();
    }
    Persons.Person to = persons.of(one.invitee());
    return to.email().isEmpty() && purpose.sends()
        ? Optional.empty()
        : Optional.of(
            new Correspondent(to.name(), to.email(), facts(one, idea, kept.get(), to, purpose)));
  }

  private boolean mayBeAsked(Invitation one, Idea idea, Kept kept) {
    if (one.state() != Invitation.State.OPEN) {
      return false;
    }
    LocalDate day = LocalDate.now(clock.withZone(City.ZONE));
    return one.invitee().origin() != Invitee.Origin.MEMBER
        || bank.profile(one.invitee().id(), Actor.SYSTEM)
            .filter(
                member ->
                    member.isCandidate(
                        questions.of(idea, kept.head().wanted().industries()).topic(), day))
            .isPresent();
  }

  private Map<String, String> facts(
      Invitation one, Idea idea, Kept kept, Persons.Person to, Purpose purpose) {
    Language language = Language.of(one.invitee().language());
    boolean isGuest = one.invitee().origin() == Invitee.Origin.GUEST;
    Map<String, String> facts = new HashMap<>();
    facts.put("name", to.name());
    facts.put("organisation", to.organisation());
    facts.put("title", idea.summary().title());
    facts.put("caseNumber", kept.head().caseNumber());
    facts.put("message", kept.head().message());
    facts.put(
        "answerBy",
        DateTimeFormatter.ofPattern("EEEE d MMMM", language.locale())
            .withZone(City.ZONE)
            .format(one.answerBy()));
    facts.put("link", site.url(link(one, purpose).path()).toString());
    facts.put("guest", isGuest ? "yes" : "");
    facts.put("join", isGuest && one.wantsToJoin() ? site.url("/join").toString() : "");
    facts.put("site", site.url("/").toString());
    return facts;
  }

  private InvitationLink link(Invitation one, Purpose purpose) {
    if (!purpose.sends()) {
      return NOWHERE;
    }
    InvitationLink link = new InvitationLink(Ids.secret());
    store.addLink(one.id(), Ids.hash(link.secret()), clock.instant());
    return link;
  }
}
