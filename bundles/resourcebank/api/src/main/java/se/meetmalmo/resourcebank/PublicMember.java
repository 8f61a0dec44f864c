package se.meetmalmo.resourcebank;

import java.time.LocalDate;
import java.util.List;

/**
 * A member as anyone may know it, who has agreed to be named. No way to reach anybody.
 *
 * @param organisation its name; empty for somebody who speaks for themselves
 * @param themes the member wants to be asked about; empty for all
 * @param since when the membership began
 */
public record PublicMember(
    String id,
    String name,
    String organisation,
    Organisation.Kind kind,
    String industry,
    String area,
    List<String> themes,
    LocalDate since) {
  public PublicMember {
    themes = List.copyOf(themes);
  }
}
