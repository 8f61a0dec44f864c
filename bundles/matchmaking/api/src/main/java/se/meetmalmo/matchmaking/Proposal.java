package se.meetmalmo.matchmaking;

import java.util.Objects;

/**
 * Somebody whom a coordinator may ask.
 *
 * @param organisation name of the company or the part of the city; may be empty
 */
public record Proposal(Match match, String organisation) {
  public Proposal {
    Objects.requireNonNull(match);
    Objects.requireNonNull(organisation);
  }
}
