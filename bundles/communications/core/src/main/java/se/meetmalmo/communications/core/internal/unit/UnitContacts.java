package se.meetmalmo.communications.core.internal.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.AdministrationReport;
import se.meetmalmo.communications.AdministrationReport.Interview;
import se.meetmalmo.communications.AdministrationStanding;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Site;

/**
 * Those who speak for parts of the city: {@code city-unit:KEY.HASH}, the hash that of the address,
 * so that nobody's address is kept and whoever has left is found no more.
 */
@Component(
    service = {Correspondence.class, UnitContacts.class},
    property = Correspondence.SCHEME + "=" + UnitContacts.CITY_UNIT)
public final class UnitContacts implements Correspondence {
  /** Scheme of those who speak for a part of the city. */
  public static final String CITY_UNIT = "city-unit";

  private static final int HASH = 16;
  private final AdministrationsComponent administrations;
  private final Site site;

  @Activate
  public UnitContacts(@Reference AdministrationsComponent administrations, @Reference Site site) {
    this.administrations = administrations;
    this.site = site;
  }

  /** Who is told this week: those for whose part of the city there is something. */
  public List<String> recipients() {
    return administrations.withContacts().stream()
        .filter(
            unit ->
                administrations.report(unit.key()).filter(AdministrationReport::isNews).isPresent())
        .flatMap(unit -> unit.contacts().stream().map(contact -> recipient(unit, contact)))
        .toList();
  }

  private static String recipient(Unit unit, Unit.Contact contact) {
    return CITY_UNIT + ":" + unit.key() + "." + hash(contact);
  }

  private static String hash(Unit.Contact contact) {
    return mark(contact.email());
  }

  /** By which an address is known again without being kept. */
  public static String mark(String email) {
    return Ids.hash(email.toLowerCase(java.util.Locale.ROOT)).substring(0, HASH);
  }

  /** Those who speak for a part of the city now, by the marks of their addresses. */
  public Map<String, Unit.Contact> of(String key) {
    return administrations.withContacts().stream()
        .filter(unit -> unit.key().equals(key))
        .flatMap(unit -> unit.contacts().stream())
        .collect(
            Collectors.toMap(
                UnitContacts::hash, Function.identity(), (one, two) -> one, TreeMap::new));
  }

  /** What a part of the city is called; its key while nobody knows it. */
  public String name(String key) {
    return administrations.name(key).orElse(key);
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    String[] named = notice.recipientId().split("\\.");
    Optional<Unit.Contact> contact =
        administrations.withContacts().stream()
            .filter(unit -> unit.key().equals(named[0]))
            .flatMap(unit -> unit.contacts().stream())
            .filter(known -> named.length > 1 && hash(known).equals(named[1]))
            .findFirst();
    if (purpose.sends() && contact.isEmpty()) {
      return Optional.empty();
    }
    boolean swedish = notice.language().equals("sv");
    return administrations
        .report(named[0])
        .map(
            report ->
                new Correspondent(
                    purpose.sends() ? contact.get().name() : "",
                    purpose.sends() ? contact.get().email() : "",
                    facts(report, swedish)));
  }

  private Map<String, String> facts(AdministrationReport report, boolean swedish) {
    AdministrationStanding standing = report.standing();
    Map<String, String> facts = new HashMap<>();
    facts.put("unit", standing.name());
    facts.put("happening", lines(report.happening(), told -> told.title() + "\n" + told.url()));
    facts.put(
        "urgent",
        lines(
            report.urgent(),
            asked ->
                asked.caseNumber()
                    + (swedish ? ": svar senast " : ": answer by ")
                    + asked.closesAt().minusMillis(1).atZone(City.ZONE).toLocalDate()));
    facts.put("wanted", lines(report.wanted(), told -> told.title() + "\n" + told.url()));
    facts.put(
        "talks",
        lines(
            report.talks().stream().filter(Interview::soon).toList(),
            talk ->
                "%s %s %s %s: %s"
                    .formatted(talk.day(), time(talk), talk.place(), talk.link(), talk.title())
                    .replaceAll(" +(?=[ :])", "")));
    facts.put("percent", standing.closed() == 0 ? "" : standing.percentInTime() + " %");
    facts.put("cityPercent", report.city().percentInTime() + " %");
    facts.put("unitLink", site.url("/staff/administrations/" + standing.key()).toString());
    facts.put("site", site.url("/").toString());
    return facts;
  }

  private static String time(Interview talk) {
    return talk.begins() == null ? "" : talk.begins().toString();
  }

  private static <T> String lines(List<T> things, Function<T, String> line) {
    return things.stream().map(line).map(String::strip).collect(Collectors.joining("\n"));
  }
}
