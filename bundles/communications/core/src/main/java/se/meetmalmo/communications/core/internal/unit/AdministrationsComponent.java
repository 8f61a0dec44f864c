package se.meetmalmo.communications.core.internal.unit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.communications.AdministrationReport;
import se.meetmalmo.communications.AdministrationReport.Asked;
import se.meetmalmo.communications.AdministrationReport.Told;
import se.meetmalmo.communications.AdministrationStanding;
import se.meetmalmo.communications.Administrations;
import se.meetmalmo.communications.core.internal.NewsDesk;
import se.meetmalmo.communications.core.internal.unit.store.UnitQuestion;
import se.meetmalmo.communications.core.internal.unit.store.UnitQuestionStore;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.Published;
import se.meetmalmo.communications.plan.PublishedQuery;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ForbiddenException;

/** What each part of the city is told, put together from what is there to know it. */
@Component(service = {Administrations.class, AdministrationsComponent.class})
public final class AdministrationsComponent implements Administrations {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int MOST = 20;
  private final UnitQuestionStore questions;
  private final Published published;
  private final NewsDesk news;
  private final UnitTalks talks;
  private final Clock clock;
  private final List<Units> sources = new CopyOnWriteArrayList<>();
  private final List<Openings> openings = new CopyOnWriteArrayList<>();

  @Activate
  public AdministrationsComponent(
      @Reference UnitQuestionStore questions,
      @Reference Published published,
      @Reference NewsDesk news,
      @Reference UnitTalks talks,
      @Reference Clock clock) {
    this.questions = questions;
    this.published = published;
    this.news = news;
    this.talks = talks;
    this.clock = clock;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void addUnits(Units units) {
    sources.add(units);
  }

  void removeUnits(Units units) {
    sources.remove(units);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void addOpenings(Openings source) {
    openings.add(source);
  }

  void removeOpenings(Openings source) {
    openings.remove(source);
  }

  @Override
  public List<AdministrationStanding> list(Actor reader) {
    checkReads(reader);
    List<UnitQuestion> asked = asked();
    return units(asked).stream().map(unit -> standing(unit, asked)).toList();
  }

  @Override
  public Optional<AdministrationReport> show(String key, Actor reader) {
    checkReads(reader);
    return report(key);
  }

  /** As {@link #show}, for the digest. */
  Optional<AdministrationReport> report(String key) {
    List<UnitQuestion> asked = asked();
    List<Unit> units = units(asked);
    return units.stream()
        .filter(unit -> unit.key().equals(key))
        .findFirst()
        .map(unit -> report(unit, units, asked));
  }

  /** What a part of the city is called; empty when there is none of that key. */
  Optional<String> name(String key) {
    return units(asked()).stream()
        .filter(unit -> unit.key().equals(key))
        .findFirst()
        .map(Unit::name);
  }

  /** Those that somebody speaks for. */
  List<Unit> withContacts() {
    return sources.stream()
        .flatMap(source -> source.units().stream())
        .filter(unit -> !unit.contacts().isEmpty())
        .toList();
  }

  private List<UnitQuestion> asked() {
    return questions.since(clock.instant().minus(YEAR));
  }

  /** Those that are kept, and those that a question names otherwise. */
  private List<Unit> units(List<UnitQuestion> asked) {
    List<Unit> kept = sources.stream().flatMap(source -> source.units().stream()).toList();
    Map<String, Unit> units = new LinkedHashMap<>();
    kept.forEach(unit -> units.putIfAbsent(unit.key(), unit));
    asked.stream()
        .map(UnitQuestion::organisation)
        .filter(name -> kept.stream().noneMatch(unit -> unit.is(name)))
        .filter(name -> !Unit.keyOf(name).isEmpty())
        .forEach(
            name ->
                units.putIfAbsent(
                    Unit.keyOf(name), new Unit(Unit.keyOf(name), name, List.of(), List.of())));
    return units.values().stream()
        .sorted(Comparator.comparing(Unit::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private AdministrationReport report(Unit unit, List<Unit> units, List<UnitQuestion> asked) {
    AdministrationStanding standing = standing(unit, asked);
    List<AdministrationStanding> ranked =
        units.stream()
            .map(other -> standing(other, asked))
            .filter(other -> other.closed() > 0)
            .sorted(Comparator.comparing(AdministrationStanding::percentInTime).reversed())
            .toList();
    int better =
        (int)
            ranked.stream()
                .filter(other -> other.percentInTime() > standing.percentInTime())
                .count();
    return new AdministrationReport(
        standing,
        happening(unit),
        urgent(unit, asked),
        openings.stream()
            .flatMap(source -> source.openings(unit.themes()).stream())
            .limit(MOST)
            .toList(),
        talks.with(unit.key(), LocalDate.ofInstant(clock.instant(), City.ZONE)),
        standing("", "", asked),
        standing.closed() == 0 ? 0 : better + 1,
        ranked.size());
  }

  private List<Told> happening(Unit unit) {
    Instant now = clock.instant();
    PublishedQuery intranet =
        new PublishedQuery(Optional.of(CityChannel.INTRANET), "", "", "sv", Optional.empty(), true);
    Stream<Told> said =
        published.items(intranet).stream()
            .filter(item -> item.publishedAt().isAfter(now.minus(WEEK)))
            .map(item -> new Told(item.headline(), item.text(), item.link()));
    Stream<Told> became =
        news.newsFor(unit.themes(), now.minus(WEEK), now).stream()
            .map(item -> new Told(item.title(), "", item.url()));
    return Stream.concat(said, became).limit(MOST).toList();
  }

  private List<Asked> urgent(Unit unit, List<UnitQuestion> asked) {
    Instant now = clock.instant();
    return asked.stream()
        .filter(UnitQuestion::open)
        .filter(question -> unit.is(question.organisation()))
        .map(
            question ->
                new Asked(
                    question.caseNumber(),
                    question.ideaId(),
                    question.closesAt(),
                    !now.isBefore(question.closesAt())))
        .toList();
  }

  private AdministrationStanding standing(Unit unit, List<UnitQuestion> asked) {
    return standing(
        unit.key(),
        unit.name(),
        asked.stream().filter(question -> unit.is(question.organisation())).toList());
  }

  private AdministrationStanding standing(String key, String name, List<UnitQuestion> asked) {
    Instant now = clock.instant();
    List<UnitQuestion> open = asked.stream().filter(UnitQuestion::open).toList();
    List<UnitQuestion> closed = asked.stream().filter(question -> !question.open()).toList();
    List<Double> days = new ArrayList<>();
    closed.stream()
        .filter(question -> question.answeredAt() != null)
        .forEach(
            question ->
                days.add(
                    Duration.between(question.askedAt(), question.answeredAt()).toMinutes()
                        / (24 * 60.0)));
    days.sort(Comparator.naturalOrder());
    return new AdministrationStanding(
        key,
        name,
        open.size(),
        (int) open.stream().filter(question -> !now.isBefore(question.closesAt())).count(),
        closed.size(),
        (int) closed.stream().filter(UnitQuestion::inTime).count(),
        days.isEmpty() ? null : Math.round(days.get(days.size() / 2) * 10) / 10.0);
  }

  private static void checkReads(Actor reader) {
    if (!reader.equals(Actor.SYSTEM) && READERS.stream().noneMatch(reader::has)) {
      throw new ForbiddenException("Only people of the city see how its parts answer");
    }
  }
}
