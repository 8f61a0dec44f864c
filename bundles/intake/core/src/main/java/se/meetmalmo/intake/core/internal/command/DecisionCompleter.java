package se.meetmalmo.intake.core.internal.command;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.meetmalmo.intake.Decision;

/** Completes the decisions of coordinators. */
@Service
public final class DecisionCompleter extends EnumCompleter<Decision.Action> {
  public DecisionCompleter() {
    super(Decision.Action.class);
  }
}
