package se.meetmalmo.resourcebank;

import java.util.List;

/**
 * A theme for which the city's side can't be staffed.
 *
 * @param units names of the parts of the city that know the theme; empty with NO_UNIT
 */
public record CityGap(String theme, Reason reason, List<String> units) {
  /** The first thing that would have to change. */
  public enum Reason {
    /** No part of the city has named the theme as its field. */
    NO_UNIT,
    /** None of those that have has a contact person. */
    NO_CONTACT,
    /** None of those with contacts has said how many groups it can staff. */
    NOT_STATED,
    /** All of these have said that they can staff none. */
    NO_CAPACITY
  }

  public CityGap {
    units = List.copyOf(units);
  }
}
