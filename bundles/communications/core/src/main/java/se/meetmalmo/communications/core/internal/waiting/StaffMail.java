package se.meetmalmo.communications.core.internal.waiting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.intake.CaseView;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;

/**
 * Those who have a role, at the addresses that the configuration names: accounts have none. What
 * they are told of a case holds nothing of its sender.
 */
@Component(
    configurationPid = StaffConfig.PID,
    property = Correspondence.SCHEME + "=" + WaitingNotices.STAFF)
@Designate(ocd = StaffConfig.class)
public final class StaffMail implements Correspondence {
  private static final Texts TEXTS = Texts.beside(StaffMail.class);
  private final Intake intake;
  private final Site site;
  private final Map<String, String> addresses;

  @Activate
  public StaffMail(@Reference Intake intake, @Reference Site site, StaffConfig config) {
    this(intake, site, config.coordinator().strip(), config.projectLeader().strip());
  }

  StaffMail(Intake intake, Site site, String coordinator, String projectLeader) {
    this.intake = intake;
    this.site = site;
    this.addresses =
        Map.of(
            Roles.COORDINATOR,
            coordinator,
            Roles.PROJECT_LEADER,
            projectLeader.isEmpty() ? coordinator : projectLeader);
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    String address = addresses.getOrDefault(notice.recipientId(), "");
    return purpose.sends() && address.isEmpty()
        ? Optional.empty()
        : idea(notice)
            .flatMap(id -> intake.show(id, purpose.reader()))
            .map(shown -> new Correspondent("", address, facts(shown, notice)));
  }

  /** Of a message that is only looked at, the case that is named as its recipient. */
  private static Optional<String> idea(Notice notice) {
    String subject = notice.occasion().subject();
    String prefix = IdeaEvent.subject("");
    return subject.startsWith(prefix)
        ? Optional.of(subject.substring(prefix.length()))
        : Optional.of(notice.recipientId());
  }

  private Map<String, String> facts(CaseView shown, Notice notice) {
    Language language = Language.of(notice.language());
    boolean whole = shown instanceof IdeaCase;
    String id = whole ? ((IdeaCase) shown).idea().id() : ((PublicCase) shown).idea().id();
    String about = notice.reference();
    return Map.of(
        "caseNumber",
        whole ? ((IdeaCase) shown).idea().caseNumber() : ((PublicCase) shown).idea().caseNumber(),
        "title",
        whole ? ((IdeaCase) shown).idea().summary().title() : ((PublicCase) shown).idea().title(),
        "reason",
        TEXTS.has("reason." + about) ? TEXTS.get(language, "reason." + about) : "",
        "day",
        day(about, language),
        "caseLink",
        site.url("/staff/ideas/" + id).toString(),
        "listLink",
        site.url("/staff/waiting").toString(),
        "site",
        site.url("/").toString());
  }

  /** Empty for what is no day. */
  private static String day(String about, Language language) {
    try {
      return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale())
          .format(LocalDate.parse(about));
    } catch (DateTimeException e) {
      return "";
    }
  }
}
