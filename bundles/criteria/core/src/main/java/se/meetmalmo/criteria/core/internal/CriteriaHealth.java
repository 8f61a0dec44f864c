package se.meetmalmo.criteria.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.HealthCheck;

/** Whether a rule set is in force. */
@Component(service = HealthCheck.class)
public final class CriteriaHealth implements HealthCheck {
  private final LibraryComponent library;

  @Activate
  public CriteriaHealth(@Reference LibraryComponent library) {
    this.library = library;
  }

  @Override
  public Result check() {
    Shelf shelf = library.library().shelf();
    return new Result(
        "criteria",
        shelf.inForce().isPresent(),
        shelf.inForce().map(set -> set.id() + " is in force").orElse(shelf.trouble()));
  }
}
