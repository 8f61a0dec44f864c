package se.meetmalmo.groups.core.internal.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;

/** Where the project leader is reached: accounts have no addresses, so configuration says it. */
@Component(
    configurationPid = "se.meetmalmo.groups",
    property = Correspondence.SCHEME + "=" + GroupNotices.OFFICE)
@Designate(ocd = OfficeMail.Configuration.class)
public final class OfficeMail implements Correspondence {
  private final GroupWork work;
  private final Site site;
  private final String address;

  /** Settings of working groups. */
  @ObjectClassDefinition(name = "Meet: working groups")
  public @interface Configuration {
    @AttributeDefinition(
        name = "The project leader's address",
        description = "Told of reports that are a week late; empty for nobody")
    String projectLeader() default "";
  }

  @Activate
  public OfficeMail(@Reference GroupWork work, @Reference Site site, Configuration configuration) {
    this.work = work;
    this.site = site;
    this.address = configuration.projectLeader().strip();
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    if (address.isEmpty() && purpose.sends()) {
      return Optional.empty();
    }
    String groupId = notice.occasion().subject().replaceFirst("^group:", "");
    try {
      return work.open(Key.staff(groupId, purpose.reader()))
          .map(file -> correspondent(file, notice));
    } catch (ForbiddenException e) {
      return Optional.empty(); // a reader who may not know the group
    }
  }

  private Correspondent correspondent(GroupFile file, Notice notice) {
    Facts facts = new Facts(file, notice.reference(), Language.of(notice.language()));
    facts.put("site", site.url("/").toString());
    facts.put("link", site.url("/staff/groups/" + file.group().id()).toString());
    Map<String, String> all = new HashMap<>(facts.all());
    all.keySet().retainAll(GroupKinds.OFFICE_FACTS);
    return new Correspondent("", address, all);
  }
}
