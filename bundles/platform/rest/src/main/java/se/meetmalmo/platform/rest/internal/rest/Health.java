package se.meetmalmo.platform.rest.internal.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import se.meetmalmo.platform.HealthCheck;

/**
 * How the platform is.
 *
 * @param status {@code UP} when all checks are ok, else {@code DOWN}
 */
public record Health(
    @Schema(allowableValues = {"UP", "DOWN"}) String status, List<HealthCheck.Result> checks) {
  static Health of(List<HealthCheck.Result> checks) {
    boolean up = checks.stream().allMatch(HealthCheck.Result::ok);
    return new Health(up ? "UP" : "DOWN", List.copyOf(checks));
  }

  @JsonIgnore
  public boolean isUp() {
    return status.equals("UP");
  }
}
