package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Remedy;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Limits;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Offer;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Seats;

/**
 * Why no group can be formed, said by what would free it: each remedy was tried, and with it there
 * is a group.
 */
final class Diagnosis {
  private final List<Applicant> applicants;
  private final List<Person> people;
  private final Seats seats;
  private final Limits limits;
  private final List<Person> seated;

  private Diagnosis(List<Applicant> applicants, Order order) {
    this.applicants = applicants;
    this.people = applicants.stream().map(Applicant::person).toList();
    this.seats = order.seats();
    this.limits = order.limits();
    this.seated = order.seated();
  }

  /**
   * What would free a group that can't be formed.
   *
   * @param applicants everybody who has no seat, also those who may not be seated
   * @param order its offers do not matter; its seats left suffice for those that are kept
   * @return each constraint that alone stands in the way, or else as few as possible that do
   *     together; a smaller group, if one can be formed; and the people it takes. Never empty
   */
  static List<Remedy> of(List<Applicant> applicants, Order order) {
    return new Diagnosis(applicants, order).remedies();
  }

  private List<Remedy> remedies() {
    List<Remedy> remedies = new ArrayList<>();
    for (Constraint constraint : Constraint.values()) {
      if (isStaffed(EnumSet.of(constraint), seats)) {
        remedies.add(new Remedy(List.of(constraint), Map.of(), seats.size()));
      }
    }
    if (remedies.isEmpty()) {
      together().ifPresent(remedies::add);
    }
    smaller().ifPresent(remedies::add);
    remedies.add(morePeople());
    return remedies;
  }

  /** Lifts all, and then puts back each that it can do without. */
  private Optional<Remedy> together() {
    EnumSet<Constraint> lifted = EnumSet.allOf(Constraint.class);
    if (!isStaffed(lifted, seats)) {
      return Optional.empty();
    }
    for (Constraint constraint : Constraint.values()) {
      lifted.remove(constraint);
      if (!isStaffed(lifted, seats)) {
        lifted.add(constraint);
      }
    }
    return Optional.of(new Remedy(List.copyOf(lifted), Map.of(), seats.size()));
  }

  private Optional<Remedy> smaller() {
    int least = Math.max(2, Math.max(seats.city() + seats.business(), seated.size() + 1));
    for (int size = seats.size() - 1; size >= least; size--) {
      Seats fewer = new Seats(size, seats.city(), seats.business(), seats.led());
      if (isStaffed(Set.of(), fewer)) {
        return Optional.of(new Remedy(List.of(), Map.of(), size));
      }
    }
    return Optional.empty();
  }

  /** As many as there are seats that nobody can take; one who leads when that is all it lacks. */
  private Remedy morePeople() {
    Map<Side, Integer> missing =
        new EnumMap<>(OneGroup.fullest(people, order(Set.of(), seats)).empty());
    missing.merge(Side.BUSINESS, missing.remove(Side.OTHER), Integer::sum);
    missing.values().removeIf(count -> count == 0);
    if (missing.isEmpty()) {
      Order left = order(Set.of(), seats);
      missing.put(left.size() == left.kept(Side.CITY) ? Side.CITY : Side.BUSINESS, 1);
    }
    return new Remedy(List.of(), missing, seats.size());
  }

  private boolean isStaffed(Set<Constraint> lifted, Seats wanted) {
    return OneGroup.anyOf(people, order(lifted, wanted), person -> 0).isPresent();
  }

  private Order order(Set<Constraint> lifted, Seats wanted) {
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      if (lifted.containsAll(applicants.get(i).barred())) {
        offers.add(new Offer(i, applicants.get(i).score()));
      }
    }
    Seats wished =
        new Seats(
            wanted.size(),
            wanted.city(),
            wanted.business(),
            wanted.led() && !lifted.contains(Constraint.LEADER));
    return new Order(wished, lifted(lifted), offers, seated);
  }

  private Limits lifted(Set<Constraint> lifted) {
    int all = seats.size();
    return new Limits(
        lifted.contains(Constraint.ORGANISATION) ? all : limits.perOrganisation(),
        lifted.contains(Constraint.CITY_UNIT) ? all : limits.perCityUnit(),
        lifted.contains(Constraint.INDUSTRY) ? all : limits.perIndustry(),
        lifted.contains(Constraint.COMPANY_SIZE) ? all : limits.perSize());
  }
}
