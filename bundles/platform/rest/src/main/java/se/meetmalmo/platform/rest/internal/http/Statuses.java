package se.meetmalmo.platform.rest.internal.http;

import java.util.Map;

/** What the platform calls the statuses that it answers with. */
final class Statuses {
  private record Words(String title, String code, String detail) {}

  private static final Words OTHER = new Words("Refused", "refused", "The request was refused.");
  private static final Words FAULT =
      new Words("Internal error", "internal-error", "Something went wrong here.");

  private static final Map<Integer, Words> WORDS =
      Map.ofEntries(
          words(400, "Bad request", "bad-request", "The request is malformed."),
          words(401, "Not signed in", "not-signed-in", "Sign in first."),
          words(403, "Forbidden", "forbidden", "This account may not do that."),
          words(404, "Not found", "not-found", "There is nothing under this address."),
          words(405, "Method not allowed", "method-not-allowed", "See the header Allow."),
          words(406, "Not acceptable", "not-acceptable", "Not to be had in what Accept asks for."),
          words(409, "Conflict", "conflict", "Its state does not allow this."),
          words(412, "Precondition failed", "precondition-failed", "It has changed since."),
          words(413, "Too large", "too-large", "The body is too large."),
          words(
              415,
              "Unsupported media type",
              "unsupported-media-type",
              "Send the Content-Type that the OpenAPI document names."),
          words(422, "Not possible", "not-possible", "What was asked is not possible."),
          words(428, "Precondition required", "precondition-required", "Send If-Match."),
          words(429, "Too many requests", "too-many-requests", "Wait, then try again."),
          words(503, "Not available", "unavailable", "Not available now: try again soon."));

  private Statuses() {}

  private static Map.Entry<Integer, Words> words(
      int status, String title, String code, String detail) {
    return Map.entry(status, new Words(title, code, detail));
  }

  private static Words of(int status) {
    return WORDS.getOrDefault(status, status >= 500 ? FAULT : OTHER);
  }

  static String title(int status) {
    return of(status).title();
  }

  static String code(int status) {
    return of(status).code();
  }

  static String detail(int status) {
    return of(status).detail();
  }
}
