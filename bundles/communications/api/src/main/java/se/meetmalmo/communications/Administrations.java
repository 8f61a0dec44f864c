package se.meetmalmo.communications;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;

/**
 * What each administration and company of the city is told: what is happening, what is urgent,
 * where it can contribute, and how it answers beside the others. Thread-safe.
 */
@ProviderType
public interface Administrations {
  /** Those who see it: all of the city who have to do with the work. */
  Set<String> READERS =
      Set.of(
          Roles.ADMINISTRATION_CONTACT,
          Roles.COMMUNICATOR,
          Roles.COORDINATOR,
          Roles.PROJECT_LEADER,
          Roles.DEPUTY_PROJECT_LEADER,
          Roles.DIRECTOR,
          Roles.OPERATOR);

  /** By name: the units of the resource bank, and others that have been asked something. */
  List<AdministrationStanding> list(Actor reader);

  /** Empty when there is none of such a key. */
  Optional<AdministrationReport> show(String key, Actor reader);
}
