package se.meetmalmo.communications.core.internal.unit;

import java.util.List;
import se.meetmalmo.communications.AdministrationReport.Told;

/** Knows where people are wanted; there while its domain is. Thread-safe. */
public interface Openings {
  /**
   * @param themes any of these; empty for all
   */
  List<Told> openings(List<String> themes);
}
