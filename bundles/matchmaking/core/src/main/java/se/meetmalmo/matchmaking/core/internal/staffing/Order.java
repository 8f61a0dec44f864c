package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import se.meetmalmo.matchmaking.Side;

/**
 * A group that is to be staffed.
 *
 * @param seats how many there are, and how many of them are kept for whom
 * @param limits how alike the people may be
 * @param offers those who may be seated, each once
 * @param seated those who sit already and keep their seats; groups are found for the seats left
 */
public record Order(Seats seats, Limits limits, List<Offer> offers, List<Person> seated) {
  public Order {
    offers = List.copyOf(offers);
    seated = List.copyOf(seated);
  }

  /** Of seats that are all free. */
  public Order(Seats seats, Limits limits, List<Offer> offers) {
    this(seats, limits, offers, List.of());
  }

  /** Seats that are left. */
  public int size() {
    return seats.size() - seated.size();
  }

  /** Seats that are left and kept for a side. */
  int kept(Side side) {
    return Math.max(0, seats.kept(side) - taken(person -> person.side() == side));
  }

  /** Whether the seats left suffice for those that are kept. */
  boolean hasRoom() {
    return size() >= kept(Side.CITY) + kept(Side.BUSINESS);
  }

  /** How many of those who sit are such. */
  int taken(Predicate<Person> such) {
    return (int) seated.stream().filter(such).count();
  }

  /** How many more may be such; at least 0, also where more sit already than may. */
  int left(ToIntFunction<Limits> limit, Predicate<Person> such) {
    return Math.max(0, limit.applyAsInt(limits) - taken(such));
  }

  /** The same with others to choose from. */
  public Order with(List<Offer> others) {
    return new Order(seats, limits, others, seated);
  }

  /**
   * How a group is put together.
   *
   * @param size how many people in all
   * @param city at least so many of the city's side
   * @param business at least so many of business
   * @param led one of them at least can lead
   */
  public record Seats(int size, int city, int business, boolean led) {
    public Seats {
      if (city < 0 || business < 0 || size < 1 || city + business > size) {
        throw new IllegalArgumentException(
            "A group of " + size + " has no room for " + city + " and " + business);
      }
    }

    /** Seats that are kept for a side. */
    int kept(Side side) {
      return switch (side) {
        case CITY -> city;
        case BUSINESS -> business;
        case OTHER -> 0;
      };
    }
  }

  /**
   * Somebody who may be seated in this group.
   *
   * @param person number of the person
   * @param score how well the person suits the group; higher is better, 0 to {@link #BEST}
   */
  public record Offer(int person, int score) {
    public static final int BEST = 1_000;
  }

  /**
   * How many of a group may be alike.
   *
   * @param perOrganisation of one company
   * @param perCityUnit of one administration or company of the city
   * @param perIndustry of business, of one industry
   * @param perSize of business, of companies of one size
   */
  public record Limits(int perOrganisation, int perCityUnit, int perIndustry, int perSize) {
    /** A third of a group may be of one industry, half of it of one size, and never only one. */
    public static Limits of(int size) {
      return new Limits(
          1, Math.max(1, size / 4), Math.max(2, size / 3), Math.max(2, (size + 1) / 2));
    }

    int perOrganisation(Side side) {
      return side == Side.CITY ? perCityUnit : perOrganisation;
    }
  }
}
