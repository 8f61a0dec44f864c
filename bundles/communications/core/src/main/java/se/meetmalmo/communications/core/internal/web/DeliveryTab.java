package se.meetmalmo.communications.core.internal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.meetmalmo.communications.DeliveryState;

/** What the list of deliveries shows. */
public enum DeliveryTab {
  ALL(),
  WAITING(
      DeliveryState.PLANNED, DeliveryState.SENDING, DeliveryState.RETRY, DeliveryState.NO_CHANNEL),
  FAILED(DeliveryState.PARKED, DeliveryState.BOUNCED, DeliveryState.SUPPRESSED),
  SENT(DeliveryState.SENT);

  private final List<DeliveryState> states;

  DeliveryTab(DeliveryState... states) {
    this.states = List.of(states);
  }

  List<DeliveryState> states() {
    return states;
  }

  /** As in the address. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DeliveryTab of(String path) {
    return Arrays.stream(values()).filter(tab -> tab.path().equals(path)).findFirst().orElse(ALL);
  }
}
