package se.meetmalmo.platform.web;

import java.util.Set;

/**
 * A link of the page shell.
 *
 * @param id lasting name of the section: {@code ideas}
 * @param order smaller comes first
 * @param roles who sees it; empty: everyone
 */
public record NavigationItem(
    String id, String label, String path, int order, Place place, Set<String> roles) {
  /** Where in the shell the link stands. */
  public enum Place {
    MAIN,
    STAFF,
    FOOTER
  }

  public NavigationItem {
    roles = Set.copyOf(roles);
  }
}
