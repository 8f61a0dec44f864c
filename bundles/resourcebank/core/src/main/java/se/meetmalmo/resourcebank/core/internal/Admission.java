package se.meetmalmo.resourcebank.core.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.intake.Intake;

/** Says whether a registration is complete, with the help of the intake while that is installed. */
@Component(service = Admission.class)
public final class Admission {
  private final Completeness completeness =
      new Completeness(() -> Optional.ofNullable(this.intake));

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Intake intake;

  Completeness completeness() {
    return completeness;
  }
}
