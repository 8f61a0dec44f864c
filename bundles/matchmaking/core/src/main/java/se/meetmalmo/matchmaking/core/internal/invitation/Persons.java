package se.meetmalmo.matchmaking.core.internal.invitation;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.ResourceBank;

/** Who those are that were invited, and where they are reached: the bank knows it, and keeps it. */
@Component(service = Persons.class)
public final class Persons {
  private final ResourceBank bank;
  private final CityCapacity city;

  @Activate
  public Persons(@Reference ResourceBank bank, @Reference CityCapacity city) {
    this.bank = bank;
    this.city = city;
  }

  /**
   * Somebody, and where to write to them. Personal data.
   *
   * @param email empty where there is none any more
   */
  public record Person(String name, String organisation, String email) {
    private static final Person NOBODY = new Person("", "", "");

    /** Says nothing of who it is, which must not stand in a log. */
    @Override
    public String toString() {
      return "Person";
    }
  }

  /** Empty names for one who is not there any more. */
  public Person of(Invitee one) {
    return switch (one.origin()) {
      case GUEST -> new Person(one.name(), one.organisation(), one.email());
      case MEMBER -> bank.show(one.id(), Actor.SYSTEM).map(Persons::of).orElse(Person.NOBODY);
      case CITY_UNIT -> city.unit(one.id(), Actor.SYSTEM).map(Persons::of).orElse(Person.NOBODY);
    };
  }

  private static Person of(Member member) {
    return member.status() == Member.Status.LEFT
        ? Person.NOBODY
        : new Person(
            member.registration().name(),
            member.registration().organisation().name(),
            member.registration().email());
  }

  /** The first of its contact persons. */
  private static Person of(CityUnit unit) {
    Optional<CityUnit.Contact> first = unit.contacts().stream().findFirst();
    return new Person(
        first.map(CityUnit.Contact::name).orElse(""),
        unit.name(),
        first.map(CityUnit.Contact::email).orElse(""));
  }

  Invitation named(Invitation one) {
    Person person = of(one.invitee());
    return one.to(one.invitee().named(person.name(), person.organisation()));
  }
}
