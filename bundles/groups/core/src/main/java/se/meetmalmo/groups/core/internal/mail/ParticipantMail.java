package se.meetmalmo.groups.core.internal.mail;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Person;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.spi.InvitedPeople;
import se.meetmalmo.groups.spi.InvitedPeople.Invited;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.ResourceBank;

/**
 * Where people in groups are reached: members as the resource bank says, those who were invited as
 * the domain says that invited them. Of somebody who has left nobody knows any more.
 */
@Component(property = Correspondence.SCHEME + "=" + GroupNotices.PERSON)
public final class ParticipantMail implements Correspondence {
  private static final String NOWHERE = "x".repeat(16);
  private final GroupWork work;
  private final Site site;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile ResourceBank bank;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile InvitedPeople invited;

  @Activate
  public ParticipantMail(@Reference GroupWork work, @Reference Site site) {
    this.work = work;
    this.site = site;
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    String groupId = notice.occasion().subject().replaceFirst("^group:", "");
    return file(groupId, purpose.reader())
        .flatMap(
            file ->
                file.people().stream()
                    .filter(one -> one.participant().id().equals(notice.recipientId()))
                    .filter(one -> one.participant().stays())
                    .findFirst()
                    .flatMap(one -> correspondent(file, one, notice, purpose)));
  }

  /** Empty too for a reader who may not know the group. */
  private Optional<GroupFile> file(String groupId, Actor reader) {
    try {
      return work.open(Key.staff(groupId, reader));
    } catch (ForbiddenException e) {
      return Optional.empty();
    }
  }

  private Optional<Correspondent> correspondent(
      GroupFile file, Person one, Notice notice, Purpose purpose) {
    Optional<Reached> reached = reached(one.participant().place());
    if (reached.isEmpty() && purpose.sends()) {
      return Optional.empty();
    }
    String name = one.name().isEmpty() ? reached.map(Reached::name).orElse("") : one.name();
    Facts facts = new Facts(file, notice.reference(), Language.of(notice.language()));
    String link = "/participation/" + secret(file, one, purpose);
    facts.put("name", name);
    facts.put("site", site.url("/").toString());
    facts.put("link", site.url(link).toString());
    if (file.meetings().stream().anyMatch(meeting -> meeting.id().equals(notice.reference()))) {
      String ics = "/api" + link.replace("/participation/", "/participations/");
      facts.put("ics", site.url(ics + "/meetings/" + notice.reference() + ".ics").toString());
    }
    if (file.group().startedAt() != null) {
      facts.put("result", site.url("/groups/" + file.group().id()).toString());
    }
    return Optional.of(
        new Correspondent(name, reached.map(Reached::email).orElse(""), facts.all()));
  }

  private String secret(GroupFile file, Person one, Purpose purpose) {
    return purpose.sends()
        ? work.issueLink(new Key.Staff(file.group().id(), Actor.SYSTEM), one.participant().id())
        : NOWHERE;
  }

  private record Reached(String name, String email) {}

  private Optional<Reached> reached(Place place) {
    if (!place.memberId().isEmpty()) {
      ResourceBank present = bank;
      return present == null
          ? Optional.empty()
          : present
              .show(place.memberId(), Actor.SYSTEM)
              .filter(member -> member.status() == Member.Status.ACTIVE)
              .map(Member::registration)
              .map(said -> new Reached(said.name(), said.email()));
    }
    if (!place.invitationId().isEmpty()) {
      InvitedPeople present = invited;
      Optional<Invited> found =
          present == null ? Optional.empty() : present.find(place.invitationId());
      return found.map(one -> new Reached(one.name(), one.email()));
    }
    return place.email().isEmpty()
        ? Optional.empty()
        : Optional.of(new Reached(place.name(), place.email()));
  }
}
