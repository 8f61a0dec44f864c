package se.meetmalmo.matchmaking.core.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.pool.Organisations;
import se.meetmalmo.matchmaking.core.internal.procurement.store.ProcurementStore;
import se.meetmalmo.matchmaking.procurement.Procurement;

/** What procurements that run keep whom from. */
@Component(service = Walls.class)
public final class Walls {
  private final ProcurementStore store;

  @Activate
  public Walls(@Reference ProcurementStore store) {
    this.store = store;
  }

  /** Those that run on that day on what the question is about, or seems to be. */
  public List<Procurement> concerning(Question question, LocalDate day) {
    return store.since(day).stream()
        .filter(one -> one.themes().stream().anyMatch(theme -> question.weight(theme) > 0))
        .toList();
  }

  /** Who bids in these. */
  Set<Long> bidders(Question question, LocalDate day) {
    return concerning(question, day).stream()
        .flatMap(one -> one.bidders().stream())
        .flatMap(name -> Arrays.stream(Side.values()).map(side -> Organisations.number(name, side)))
        .collect(Collectors.toSet());
  }
}
