package se.meetmalmo.communications.spi;

import org.osgi.annotation.versioning.ConsumerType;
import se.meetmalmo.communications.plan.PublishedItem;

/** Prints what is out, for those who want it on paper or in a file; a service. Thread-safe. */
@ConsumerType
public interface PressPrinter {
  /**
   * A PDF with tags and its own fonts.
   *
   * @param address where it is read on the web
   */
  byte[] pdf(PublishedItem item, String address);
}
