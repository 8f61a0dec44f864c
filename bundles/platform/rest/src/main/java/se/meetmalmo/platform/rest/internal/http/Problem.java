package se.meetmalmo.platform.rest.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.ws.rs.WebApplicationException;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.DomainException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;

/**
 * Why a request failed, as the client is told (RFC 9457).
 *
 * @param code stable; the type is {@code /problems/<code>}
 * @param members extension members, by name
 * @param reference under which the log tells more; empty unless the fault is ours
 */
public record Problem(
    int status,
    String code,
    String detail,
    List<FieldError> errors,
    Map<String, Object> members,
    String reference) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
    members = Map.copyOf(members);
  }

  public Problem(int status, String detail) {
    this(status, Statuses.code(status), detail, List.of(), Map.of(), "");
  }

  /**
   * What the client is told of a failure: what it can mend when it is the client's, no more than a
   * reference when it is ours.
   */
  public static Problem of(Throwable failure, String reference) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof DomainException refused) {
        return of(refused);
      }
      if (t instanceof RefusedException refused) {
        return new Problem(
            refused.status(), refused.code(), refused.getMessage(), List.of(), Map.of(), "");
      }
      if (t instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
        return of(web);
      }
      if (t instanceof java.io.EOFException) {
        return new Problem(400, "The request ended too early.");
      }
      if (t instanceof LinkageError) {
        return new Problem(503, "This part is being replaced: try again.");
      }
    }
    if (failure instanceof WebApplicationException web && web.getResponse().getStatus() == 503) {
      return of(web);
    }
    return new Problem(
        500,
        Statuses.code(500),
        "Something went wrong here. The reference leads us to it: " + reference,
        List.of(),
        Map.of(),
        reference);
  }

  private static Problem of(DomainException refused) {
    int status = 422;
    List<FieldError> errors = List.of();
    String detail = String.valueOf(refused.getMessage());
    if (refused instanceof InvalidInputException invalid) {
      status = 400;
      errors = invalid.errors();
      detail = errors.stream().map(Problem::sentence).collect(Collectors.joining("; "));
    } else if (refused instanceof NotFoundException) {
      status = 404;
    } else if (refused instanceof ConflictException) {
      status = 409;
    } else if (refused instanceof ForbiddenException) {
      status = 403;
    }
    return new Problem(status, refused.code(), detail, errors, refused.members(), "");
  }

  private static Problem of(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    if (status == 404 && web.getCause() != null) {
      return new Problem(400, "A parameter of the path or the query is not of the right type.");
    }
    String message = web.getMessage();
    return message == null || message.startsWith("HTTP ") || web.getCause() != null
        ? new Problem(status, Statuses.detail(status))
        : new Problem(status, message);
  }

  private static String sentence(FieldError error) {
    String subject = error.field().isEmpty() ? "The request" : error.field();
    return subject + " " + error.message();
  }

  /** The document, UTF-8. */
  public byte[] json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "/problems/" + code);
    document.put("title", Statuses.title(status));
    document.put("status", status);
    document.put("detail", detail);
    document.put("code", code);
    if (!errors.isEmpty()) {
      document.put("errors", errors.stream().map(Problem::field).toList());
    }
    document.putAll(members);
    if (!reference.isEmpty()) {
      document.put("reference", reference);
    }
    return Json.write(document).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> field(FieldError error) {
    Map<String, String> field = new LinkedHashMap<>();
    field.put("field", error.field());
    field.put("code", error.code());
    field.put("message", error.message());
    return field;
  }
}
