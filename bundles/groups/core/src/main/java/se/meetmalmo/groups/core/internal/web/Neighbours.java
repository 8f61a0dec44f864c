package se.meetmalmo.groups.core.internal.web;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.web.Option;
import se.meetmalmo.resourcebank.CityCapacity;

/** Which neighbours are there, so that no link leads nowhere. */
@Component(service = Neighbours.class)
public final class Neighbours {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Intake intake;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile KnowledgeBank bank;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile CityCapacity city;

  /** Parts of the city by id and name; empty where nobody knows them. */
  public List<Option> units() {
    CityCapacity present = city;
    return present == null
        ? List.of()
        : present.units(Actor.ANONYMOUS).stream()
            .map(unit -> new Option(unit.id(), unit.name()))
            .toList();
  }

  /** Ideas have pages. */
  public boolean showIdeas() {
    return intake != null;
  }

  /** Results have pages. */
  public boolean showResults() {
    return bank != null;
  }
}
