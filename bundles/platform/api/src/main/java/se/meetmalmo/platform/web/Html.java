package se.meetmalmo.platform.web;

import java.util.Objects;

/**
 * Markup that a template has made and escaped. Never made from what somebody wrote.
 *
 * @param markup well-formed HTML
 */
public record Html(String markup) {
  public static final Html EMPTY = new Html("");

  public Html {
    Objects.requireNonNull(markup);
  }
}
