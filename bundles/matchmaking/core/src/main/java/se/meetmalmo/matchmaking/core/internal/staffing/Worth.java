package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Offer;

/** An offer and what seating it is worth, which may be below 0. */
record Worth(Offer offer, Person person, long value) {
  private record Kind(Side side, int industry, int size, boolean leads, boolean isNew) {
    static Kind of(Person person) {
      boolean business = person.isBusiness();
      return new Kind(
          person.side(),
          business ? person.industry() : Person.UNKNOWN,
          business ? person.size() : Person.UNKNOWN,
          person.canLead(),
          person.isNewcomer());
    }
  }

  private record Place(Kind kind, int organisation) {}

  /**
   * The offers that can be in a best group, dearest first: of those who are alike in all that
   * limits look at no more than the group has seats. For of these one at least is free to take the
   * seat of anybody left out, who is worth no more.
   *
   * @param price of each person, taken off the score
   */
  static List<Worth> of(List<Person> people, Order order, IntToLongFunction price) {
    List<Worth> all = new ArrayList<>(order.offers().size());
    for (Offer offer : order.offers()) {
      long value = offer.score() - price.applyAsLong(offer.person());
      all.add(new Worth(offer, people.get(offer.person()), value));
    }
    all.sort(
        Comparator.comparingLong(Worth::value)
            .reversed()
            .thenComparing(worth -> worth.offer().person()));
    return thinned(all, order);
  }

  private static List<Worth> thinned(List<Worth> sorted, Order order) {
    Map<Place, Integer> places = new HashMap<>();
    Map<Kind, Integer> kinds = new HashMap<>();
    List<Worth> kept = new ArrayList<>();
    for (Worth worth : sorted) {
      Kind kind = Kind.of(worth.person());
      Place place = new Place(kind, worth.person().organisation());
      if (kinds.getOrDefault(kind, 0) < order.seats().size()
          && places.merge(place, 1, Integer::sum) <= order.limits().perOrganisation(kind.side())) {
        kinds.merge(kind, 1, Integer::sum);
        kept.add(worth);
      }
    }
    return kept;
  }
}
