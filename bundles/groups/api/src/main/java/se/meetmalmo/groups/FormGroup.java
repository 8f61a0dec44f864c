package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * A group to be formed. What it takes to start (a leader, a mandate, both sides) may come later.
 *
 * @param ideaId id or case number of the idea that it is to work on; required
 * @param title what the group is called; where absent, what the idea is called
 * @param places at most {@value #MOST}; no member twice, at most one leader
 */
public record FormGroup(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Place.ID_LENGTH) String ideaId,
    @Schema(maxLength = TITLE_LENGTH) String title,
    @ArraySchema(maxItems = MOST) List<Place> places) {
  public static final int TITLE_LENGTH = 300;
  public static final int MOST = 30;

  public FormGroup {
    ideaId = Typed.line(ideaId);
    title = Typed.line(title);
    places = places == null ? List.of() : List.copyOf(places);
    Set<String> members = new HashSet<>();
    new Validation()
        .required("ideaId", ideaId)
        .atMost("ideaId", ideaId, Place.ID_LENGTH)
        .atMost("title", title, TITLE_LENGTH)
        .atMost("places", places, MOST)
        .check(
            places.stream().map(Place::memberId).filter(id -> !id.isEmpty()).allMatch(members::add),
            FieldError.of("places", "duplicate", "name a member twice"))
        .check(
            places.stream().filter(place -> place.role() == Place.Role.LEADER).count() <= 1,
            FieldError.of("places", "too-many", "have more than one leader", 1))
        .orThrow();
  }

  /** A group that is called as its idea is. */
  public FormGroup(String ideaId, List<Place> places) {
    this(ideaId, "", places);
  }
}
