package se.meetmalmo.matchmaking;

import java.util.List;
import java.util.Objects;
import se.meetmalmo.resourcebank.Capacity;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Organisation;

/**
 * Somebody who may be asked, as matching knows them: without names.
 *
 * @param id of the member, or of the part of the city
 * @param source where the id is known
 * @param industry code of an {@link se.meetmalmo.resourcebank.Industry}, or a word; may be empty
 * @param area where the organisation is; may be empty
 * @param capacity in all, also what is taken
 * @param languages empty when not said
 * @param noticeDays how long before the first meeting they want to know
 */
public record Candidate(
    String id,
    Source source,
    Side side,
    String industry,
    Organisation.Size size,
    String area,
    Wants wants,
    Capacity capacity,
    List<String> languages,
    int noticeDays) {
  /** Whom the id names. */
  public enum Source {
    /** A member of the resource bank. */
    MEMBER,
    /** An administration or company of the city, which sends one of its own. */
    CITY_UNIT
  }

  /** As in {@link Interest}. */
  public record Wants(
      Interest.Scope scope,
      List<String> themes,
      List<String> areas,
      List<String> industries,
      List<String> forms) {
    public Wants {
      Objects.requireNonNull(scope);
      themes = List.copyOf(themes);
      areas = List.copyOf(areas);
      industries = List.copyOf(industries);
      forms = List.copyOf(forms);
    }
  }

  public Candidate {
    languages = List.copyOf(languages);
  }
}
