package se.meetmalmo.matchmaking.core.internal.procurement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Matchmaking;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.core.internal.Questions;
import se.meetmalmo.matchmaking.core.internal.Walls;
import se.meetmalmo.matchmaking.core.internal.procurement.store.ProcurementStore;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.matchmaking.procurement.Procurements;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;

/** Procurements as coordinators meet them. */
@Component(service = Procurements.class)
public final class ProcurementsComponent implements Procurements {
  private final ProcurementStore store;
  private final Questions questions;
  private final Walls walls;
  private final Clock clock;

  @Activate
  public ProcurementsComponent(
      @Reference ProcurementStore store,
      @Reference Questions questions,
      @Reference Walls walls,
      @Reference Clock clock) {
    this.store = store;
    this.questions = questions;
    this.walls = walls;
    this.clock = clock;
  }

  private static void check(Actor actor) {
    if (!actor.equals(Actor.SYSTEM) && Matchmaking.READERS.stream().noneMatch(actor::has)) {
      throw new ForbiddenException("Only coordinators know who bids in a procurement");
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(City.ZONE));
  }

  @Override
  public List<Procurement> list(boolean endedToo, Actor reader) {
    check(reader);
    return store.since(endedToo ? LocalDate.EPOCH : today());
  }

  @Override
  public Optional<Procurement> find(String id, Actor reader) {
    check(reader);
    return store.find(id);
  }

  @Override
  public List<Procurement> concerning(String idea, Actor reader) {
    check(reader);
    Question question = questions.of(idea, List.of());
    return walls.concerning(question, today());
  }

  @Override
  public Procurement set(Procurement procurement, Actor by) {
    check(by);
    boolean isNew = procurement.id().isEmpty();
    return store.set(isNew ? named(procurement) : procurement, clock.instant());
  }

  private static Procurement named(Procurement one) {
    return new Procurement(
        Ids.next(), one.subject(), one.themes(), one.bidders(), one.until(), null, 0);
  }

  @Override
  public Procurement end(String id, Actor by) {
    check(by);
    Procurement there = store.find(id).orElseThrow(() -> new NotFoundException("procurement", id));
    return there.runs(today())
        ? store.set(there.until(today().minusDays(1)), clock.instant())
        : there;
  }
}
