package se.meetmalmo.knowledgebank;

import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * An initiative to be written down.
 *
 * @param state PUBLISHED when absent
 * @param origin CITY when absent
 * @param source which system it comes from; empty for this one
 * @param externalId its id there; empty when it has none
 */
public record NewInitiative(
    InitiativeProfile profile, State state, Origin origin, String source, String externalId) {
  public static final int SOURCE_LENGTH = 80;
  public static final int EXTERNAL_ID_LENGTH = 150;

  public NewInitiative {
    Objects.requireNonNull(profile);
    state = Objects.requireNonNullElse(state, State.PUBLISHED);
    origin = Objects.requireNonNullElse(origin, Origin.CITY);
    source = Typed.line(source);
    externalId = Typed.line(externalId);
    new Validation()
        .atMost("source", source, SOURCE_LENGTH)
        .atMost("externalId", externalId, EXTERNAL_ID_LENGTH)
        .check(
            origin != Origin.OWN_GROUP,
            FieldError.of("origin", "not-allowed", "is for what working groups report"))
        .orThrow();
  }

  /** Of the city, for all to read. */
  public static NewInitiative of(InitiativeProfile profile) {
    return new NewInitiative(profile, State.PUBLISHED, Origin.CITY, "", "");
  }
}
