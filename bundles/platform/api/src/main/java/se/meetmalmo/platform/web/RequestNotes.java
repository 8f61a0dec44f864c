package se.meetmalmo.platform.web;

import java.util.function.Function;

/**
 * What is found out once of each request and noted on it: as attributes of the servlet request,
 * which are properties of the JAX-RS request as well. Read with {@code
 * RequestNotes.isSecure(request::getAttribute)} or {@code (request::getProperty)}.
 */
public final class RequestNotes {
  /** A string, noted by the publisher. */
  public static final String CLIENT = "se.meetmalmo.platform.client";

  /** A Boolean, noted by the publisher. */
  public static final String SECURE = "se.meetmalmo.platform.secure";

  /** A Boolean, noted by the guard. */
  public static final String GUARDED = "se.meetmalmo.platform.guarded";

  private RequestNotes() {}

  /**
   * The client's address, seen through trusted proxies; empty for a process of this machine, which
   * is not limited, and when nobody has found out.
   */
  public static String client(Function<String, Object> notes) {
    return notes.apply(CLIENT) instanceof String address ? address : "";
  }

  /** Whether the client spoke TLS, to us or to a trusted proxy: its cookies must then do so too. */
  public static boolean isSecure(Function<String, Object> notes) {
    return Boolean.TRUE.equals(notes.apply(SECURE));
  }

  /** Whether a guard has made sure that no other site had a visitor's browser send the request. */
  public static boolean isGuarded(Function<String, Object> notes) {
    return Boolean.TRUE.equals(notes.apply(GUARDED));
  }
}
