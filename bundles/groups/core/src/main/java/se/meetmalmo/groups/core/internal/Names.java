package se.meetmalmo.groups.core.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.groups.Participant;
import se.meetmalmo.groups.Person;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.PublicGroup.Named;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.ResourceBank;

/**
 * What people in groups are called. Of members only the resource bank knows, and it is asked each
 * time: a name that is taken back there is gone here.
 */
@Component(service = Names.class)
public final class Names {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile ResourceBank bank;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile CityCapacity city;

  /** The member; empty for who has left, or was never confirmed, and without a resource bank. */
  Optional<Member> member(String memberId) {
    ResourceBank present = bank;
    return present == null
        ? Optional.empty()
        : present
            .show(memberId, Actor.SYSTEM)
            .filter(member -> member.status() == Member.Status.ACTIVE);
  }

  /** What the person is called, for those who work with the group. */
  Person person(Participant one) {
    Place place = one.place();
    Person person =
        place.memberId().isEmpty()
            ? new Person(one, place.name(), place.organisation(), one.nameConsent())
            : member(place.memberId())
                .map(
                    member ->
                        new Person(
                            one,
                            member.registration().name(),
                            member.registration().organisation().name(),
                            member.isPublic()))
                .orElseGet(() -> new Person(one, "", "", false));
    return person.organisation().isEmpty()
        ? new Person(one, person.name(), unit(place.unitId()), person.named())
        : person;
  }

  /** Name of a part of the city; empty when nobody knows it. */
  private String unit(String id) {
    CityCapacity present = city;
    return present == null || id.isEmpty()
        ? ""
        : present.unit(id, Actor.ANONYMOUS).map(CityUnit::name).orElse("");
  }

  /** Names of the parts of the city that have sent people, each once. */
  List<String> units(List<Participant> participants) {
    return participants.stream()
        .map(one -> unit(one.place().unitId()))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** The leader first, those who have left last. */
  List<Person> people(List<Participant> participants) {
    List<Participant> sorted = new ArrayList<>(participants);
    sorted.sort(
        Comparator.comparing((Participant one) -> !one.stays())
            .thenComparing(one -> !one.leads())
            .thenComparing(one -> one.place().side()));
    return sorted.stream().map(this::person).toList();
  }

  /** Those who may be named to anyone; of the others, the part of the city that sends them. */
  List<Named> named(List<Participant> participants) {
    List<Named> named = new ArrayList<>();
    for (Person person : people(participants)) {
      Place place = person.participant().place();
      String unit = unit(place.unitId());
      if (person.named()) {
        named.add(new Named(person.name(), person.organisation(), place.side(), place.role()));
      } else if (!unit.isEmpty()) {
        named.add(new Named("", unit, place.side(), place.role()));
      }
    }
    return List.copyOf(named);
  }

  /**
   * The place as it is kept: to be written to in the member's own language.
   *
   * @param field how the client called it
   * @throws InvalidInputException when there is no such member or part of the city
   */
  Place checked(Place place, String field) {
    Validation known = new Validation();
    Optional<Member> member =
        place.memberId().isEmpty() ? Optional.empty() : member(place.memberId());
    known.check(
        place.memberId().isEmpty() || bank == null || member.isPresent(),
        FieldError.of(field + "memberId", "unknown-value", "is no member of the resource bank"));
    CityCapacity units = city;
    known.check(
        place.unitId().isEmpty()
            || units == null
            || units.unit(place.unitId(), Actor.ANONYMOUS).isPresent(),
        FieldError.of(field + "unitId", "unknown-value", "is no part of the city"));
    known.orThrow();
    return member
        .map(
            one ->
                new Place(
                    place.side(),
                    place.role(),
                    place.memberId(),
                    place.unitId(),
                    "",
                    "",
                    "",
                    place.invitationId(),
                    one.registration().language()))
        .orElse(place);
  }
}
