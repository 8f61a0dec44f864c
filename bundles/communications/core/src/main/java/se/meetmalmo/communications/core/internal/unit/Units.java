package se.meetmalmo.communications.core.internal.unit;

import java.util.List;

/** Knows the parts of the city; there while their domain is. Thread-safe. */
public interface Units {
  List<Unit> units();
}
