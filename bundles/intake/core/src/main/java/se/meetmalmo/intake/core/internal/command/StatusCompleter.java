package se.meetmalmo.intake.core.internal.command;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.meetmalmo.intake.Status;

/** Completes the statuses of ideas. */
@Service
public final class StatusCompleter extends EnumCompleter<Status> {
  public StatusCompleter() {
    super(Status.class);
  }
}
