package se.meetmalmo.platform.rest.internal.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import se.meetmalmo.platform.HealthCheck;

/**
 * How the platform is.
 *
 * @param status {@code UP} when all checks are ok, else {@code DOWN}
 * @param checks what was looked at; empty, and left out in JSON, for those who may not know
 */
public record Health(
    @Schema(allowableValues = {"UP", "DOWN"}) String status,
    @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<HealthCheck.Result> checks) {
  static Health of(List<HealthCheck.Result> checks) {
    boolean up = checks.stream().allMatch(HealthCheck.Result::ok);
    return new Health(up ? "UP" : "DOWN", List.copyOf(checks));
  }

  /** What anyone may know. */
  Health withoutChecks() {
    return new Health(status, List.of());
  }

  @JsonIgnore
  public boolean isUp() {
    return status.equals("UP");
  }
}
