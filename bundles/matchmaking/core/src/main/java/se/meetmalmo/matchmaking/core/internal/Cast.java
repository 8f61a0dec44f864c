package se.meetmalmo.matchmaking.core.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.matchmaking.core.internal.pool.Looked;
import se.meetmalmo.matchmaking.core.internal.pool.Organisations;
import se.meetmalmo.matchmaking.core.internal.pool.Sitting;
import se.meetmalmo.matchmaking.core.internal.staffing.Person;
import se.meetmalmo.resourcebank.Organisation;

/**
 * People by number, as the solver wants them. An organisation is of the industry that the first of
 * its people has named. Not thread-safe.
 */
final class Cast {
  private final int leaderHours;
  private final List<Person> people = new ArrayList<>();
  private final List<Looked> looked = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> organisations = new HashMap<>();
  private final Map<Integer, Integer> industryOf = new HashMap<>();
  private final Map<String, Integer> industries = new HashMap<>();
  private int nextOrganisation;

  Cast(int leaderHours) {
    this.leaderHours = leaderHours;
  }

  int number(Looked one) {
    return numbers.computeIfAbsent(
        one.candidate().id(),
        id -> {
          people.add(person(one));
          looked.add(one);
          return people.size() - 1;
        });
  }

  private Person person(Looked one) {
    return person(one.sitting(leaderHours), one.places());
  }

  /** Of somebody who sits already. */
  Person seated(Sitting one) {
    return person(one, 1);
  }

  private Person person(Sitting one, int places) {
    boolean speaksForNobody = one.organisation() == Organisations.NONE;
    int organisation =
        speaksForNobody
            ? nextOrganisation++
            : organisations.computeIfAbsent(one.organisation(), key -> nextOrganisation++);
    int industry =
        industryOf.computeIfAbsent(
            organisation,
            key ->
                one.industry().isEmpty()
                    ? Person.UNKNOWN
                    : industries.computeIfAbsent(one.industry(), word -> industries.size()));
    return new Person(
        one.side(),
        organisation,
        industry,
        one.size() == Organisation.Size.UNKNOWN ? Person.UNKNOWN : one.size().ordinal(),
        places,
        one.canLead(),
        one.isNewcomer());
  }

  List<Person> people() {
    return people;
  }

  Looked looked(int number) {
    return looked.get(number);
  }
}
