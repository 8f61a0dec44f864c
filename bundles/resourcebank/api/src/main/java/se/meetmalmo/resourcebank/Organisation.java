package se.meetmalmo.resourcebank;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;

/**
 * Whom a member speaks for.
 *
 * @param name at most 150 characters; empty for somebody who speaks for themselves
 * @param kind BUSINESS when absent
 * @param industry code of an {@link Industry}, or the member's own word; empty when not given
 * @param size UNKNOWN when absent
 * @param area part of the city where it is; empty when not given
 */
@Schema(name = "MemberOrganisation")
public record Organisation(
    @Schema(maxLength = Registration.NAME_LENGTH) String name,
    @Schema(defaultValue = "BUSINESS") Kind kind,
    @Schema(maxLength = Typed.WORD_LENGTH, example = "62") String industry,
    @Schema(defaultValue = "UNKNOWN") Size size,
    @Schema(maxLength = Typed.WORD_LENGTH) String area) {
  public static final Organisation NONE = new Organisation("", null, "", null, "");

  public Organisation {
    name = Typed.line(name);
    kind = Objects.requireNonNullElse(kind, Kind.BUSINESS);
    industry = Industry.normalised(industry);
    size = Objects.requireNonNullElse(size, Size.UNKNOWN);
    area = Typed.line(area);
  }

  /** What kind of organisation, and so which side it stands on. */
  public enum Kind {
    BUSINESS,
    ADMINISTRATION,
    CITY_COMPANY,
    OTHER;

    /** A part of the city. */
    public boolean isCity() {
      return this == ADMINISTRATION || this == CITY_COMPANY;
    }
  }

  /** By number of employees. Source: Commission Recommendation 2003/361/EC. */
  public enum Size {
    UNKNOWN,
    /** One person. */
    SOLE,
    /** Fewer than 10. */
    MICRO,
    /** Fewer than 50. */
    SMALL,
    /** Fewer than 250. */
    MEDIUM,
    /** 250 or more. */
    LARGE
  }
}
