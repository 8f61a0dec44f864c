package se.meetmalmo.communications.core.internal.talk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.talk.store.Kept;
import se.meetmalmo.communications.core.internal.talk.store.TalkStore;
import se.meetmalmo.communications.core.internal.unit.UnitContacts;
import se.meetmalmo.communications.core.internal.waiting.StaffConfig;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.communications.plan.TalkEvent;
import se.meetmalmo.communications.plan.TalkState;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;

/**
 * Where both sides of a talk are reached: the guest at the address that somebody gave, those who
 * speak for the part of the city as the resource bank says, our own side as the configuration says.
 * What holds no more when it is sent is not sent.
 */
@Component(
    configurationPid = StaffConfig.PID,
    property = Correspondence.SCHEME + "=" + TalkNotices.TALK)
public final class TalkMail implements Correspondence {
  private static final String NOWHERE = "x".repeat(16);
  private final TalkStore store;
  private final UnitContacts contacts;
  private final Site site;
  private final String office;

  @Activate
  public TalkMail(
      @Reference TalkStore store,
      @Reference UnitContacts contacts,
      @Reference Site site,
      StaffConfig config) {
    this(
        store,
        contacts,
        site,
        config.communicator().isBlank() ? config.coordinator() : config.communicator());
  }

  TalkMail(TalkStore store, UnitContacts contacts, Site site, String office) {
    this.store = store;
    this.contacts = contacts;
    this.site = site;
    this.office = office.strip();
  }

  private record Reached(String name, String email) {
    private static final Reached NOWHERE = new Reached("", "");
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    String[] named = notice.recipientId().split("\\.", 2);
    String mark = named.length > 1 ? named[1] : Settlement.OFFICE;
    return store
        .find(named[0])
        .filter(kept -> kept.time() != null && sees(purpose.reader()))
        .filter(kept -> !purpose.sends() || holds(notice, kept))
        .flatMap(kept -> correspondent(kept, mark, notice, purpose));
  }

  private static boolean sees(Actor reader) {
    return reader.equals(Actor.SYSTEM) || Plan.READERS.stream().anyMatch(reader::has);
  }

  /** No invitation to what is called off, no reminder of another time. */
  private static boolean holds(Notice notice, Kept kept) {
    boolean cancels = notice.kind().equals(TalkEvent.Type.CANCELLED.word());
    boolean reminds = notice.kind().equals(TalkEvent.Type.REMINDED.word());
    return cancels == (kept.state() == TalkState.CANCELLED)
        && (!reminds || notice.reference().equals(String.valueOf(kept.time().sequence())));
  }

  private Optional<Correspondent> correspondent(
      Kept kept, String mark, Notice notice, Purpose purpose) {
    Reached reached = purpose.sends() ? reached(kept, mark) : Reached.NOWHERE;
    if (purpose.sends() && reached.email().isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> facts = facts(kept, Language.of(notice.language()));
    facts.put("ics", site.url("/api/communications/talks/" + secret(kept, purpose) + ".ics") + "");
    facts.put(
        "planLink",
        mark.equals(Settlement.OFFICE)
            ? site.url("/staff/plan/" + kept.activity()).toString()
            : "");
    return Optional.of(new Correspondent(reached.name(), reached.email(), facts));
  }

  private Reached reached(Kept kept, String mark) {
    if (mark.equals(Settlement.OFFICE)) {
      return new Reached("", office);
    }
    String email = kept.guest().email();
    return !email.isEmpty() && UnitContacts.mark(email).equals(mark)
        ? new Reached(kept.guest().name(), email)
        : Optional.ofNullable(contacts.of(kept.unit()).get(mark))
            .map(contact -> new Reached(contact.name(), contact.email()))
            .orElse(Reached.NOWHERE);
  }

  private String secret(Kept kept, Purpose purpose) {
    if (!purpose.sends()) {
      return NOWHERE;
    }
    String secret = Ids.secret();
    store.link(Ids.hash(secret), kept.activity());
    return secret;
  }

  private Map<String, String> facts(Kept kept, Language language) {
    TalkTime time = kept.time();
    Map<String, String> facts = new HashMap<>();
    facts.put("title", time.title());
    facts.put("unit", contacts.name(kept.unit()));
    facts.put("with", kept.guest().name());
    facts.put("when", when(time, language));
    facts.put("place", time.place());
    facts.put("videoLink", time.link());
    facts.put("site", site.url("/").toString());
    return facts;
  }

  private static String when(TalkTime time, Language language) {
    boolean swedish = language == Language.SV;
    String pattern = swedish ? "EEEE d MMMM yyyy 'kl.' HH.mm" : "EEEE d MMMM yyyy, HH:mm";
    return format(pattern, time.start(), language)
        + "–"
        + format(swedish ? "HH.mm" : "HH:mm", time.end(), language);
  }

  private static String format(String pattern, Instant at, Language language) {
    return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(City.ZONE).format(at);
  }
}
