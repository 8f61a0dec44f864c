package se.meetmalmo.knowledgebank.core.internal;

import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Has owners asked whose initiatives are due. */
@Component(property = {Sweep.NAME + "=knowledgebank-owners", Sweep.EVERY + "=PT15M"})
public final class OwnerSweep implements Sweep {
  private final KnowledgeBank bank;

  @Activate
  public OwnerSweep(@Reference KnowledgeBank bank) {
    this.bank = bank;
  }

  @Override
  public Swept run(Instant now) {
    return Swept.all(bank.askOwners(now));
  }
}
