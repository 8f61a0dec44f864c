package se.meetmalmo.communications.core.internal.store;

import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.spi.Notice;

/** A delivery that is kept, with what its words are found by. */
public record Planned(Delivery delivery, Notice notice) {}
