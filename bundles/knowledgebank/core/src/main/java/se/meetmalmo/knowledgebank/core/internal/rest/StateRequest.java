package se.meetmalmo.knowledgebank.core.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** Whether anyone may read it from now on. */
public record StateRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) State state) {
  static final String EXAMPLE = "{\"state\": \"PUBLISHED\"}";

  public StateRequest {
    if (state == null) {
      throw new InvalidInputException(FieldError.of("state", "required", "is required"));
    }
  }
}
