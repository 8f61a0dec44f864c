package se.meetmalmo.matchmaking;

import se.meetmalmo.resourcebank.Organisation;

/** Whom somebody speaks for at the table. A group needs people from the first two. */
public enum Side {
  CITY,
  BUSINESS,
  OTHER;

  public static Side of(Organisation.Kind kind) {
    return switch (kind) {
      case ADMINISTRATION, CITY_COMPANY -> CITY;
      case BUSINESS -> BUSINESS;
      case OTHER -> OTHER;
    };
  }
}
