package se.meetmalmo.communications;

import java.util.List;

/** A delivery with its log, oldest line first. */
public record DeliveryFile(Delivery delivery, List<Attempt> attempts) {
  public DeliveryFile {
    attempts = List.copyOf(attempts);
  }
}
