package se.meetmalmo.groups.core.internal.web;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.knowledgebank.KnowledgeBank;

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

  /** Ideas have pages. */
  public boolean showIdeas() {
    return intake != null;
  }

  /** Results have pages. */
  public boolean showResults() {
    return bank != null;
  }
}
