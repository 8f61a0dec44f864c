package se.meetmalmo.resourcebank;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;

/**
 * The city's side: its administrations and companies, who speaks for them, and how many groups they
 * can staff. Thread-safe, one transaction each.
 */
@ProviderType
public interface CityCapacity {
  /** Those who know the contact persons. */
  Set<String> READERS =
      Set.of(
          Roles.COORDINATOR,
          Roles.PROJECT_LEADER,
          Roles.DEPUTY_PROJECT_LEADER,
          Roles.COMMUNICATOR,
          Roles.ADMINISTRATION_CONTACT,
          Roles.OPERATOR);

  /** All, by kind and name; with contacts for {@link #READERS} and {@link Actor#SYSTEM} only. */
  List<CityUnit> units(Actor reader);

  /** One, as {@link #units} shows it. */
  Optional<CityUnit> unit(String id, Actor reader);

  /**
   * Keeps a new unit, or changes one.
   *
   * @param unit with the version that was seen; -1 for whichever, 0 for a new one
   * @param by a coordinator or an operator; a contact of the unit with the role {@link
   *     Roles#ADMINISTRATION_CONTACT} for its themes, capacity and contacts
   * @throws se.meetmalmo.platform.ForbiddenException for everybody else
   * @throws se.meetmalmo.platform.ConflictException when it has changed meanwhile
   */
  CityUnit set(CityUnit unit, Actor by);

  /**
   * Takes a unit away.
   *
   * @param by a coordinator or an operator
   * @throws se.meetmalmo.platform.NotFoundException when there is none
   */
  void remove(String id, Actor by);

  /** The themes for which no part of the city can staff a group, in the order given. */
  List<CityGap> missing(List<String> themes);
}
