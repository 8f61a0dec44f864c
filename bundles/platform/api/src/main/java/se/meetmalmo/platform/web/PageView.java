package se.meetmalmo.platform.web;

import java.util.Objects;

/**
 * The entity of a response that is a page of the portal: the shell puts header, navigation and
 * footer around it.
 *
 * @param title of the page, without the name of the service
 * @param section the {@link NavigationItem#id()} that the page belongs to; empty when none
 * @param body what stands in {@code <main>}, with one {@code <h1>}
 * @param wide the body uses the whole width and brings its own sections, as the start page does
 */
public record PageView(String title, String section, Html body, boolean wide) {
  public PageView {
    Objects.requireNonNull(title);
    Objects.requireNonNull(section);
    Objects.requireNonNull(body);
  }

  public PageView(String title, String section, Html body) {
    this(title, section, body, false);
  }
}
