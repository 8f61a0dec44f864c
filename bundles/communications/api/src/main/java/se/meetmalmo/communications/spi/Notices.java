package se.meetmalmo.communications.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * Says who is to be told of a domain's events; a service with the properties below. While it is
 * away its events wait. Thread-safe; called outside any transaction, and again for the same event
 * after a failure: the answer must follow from the event alone.
 */
@ConsumerType
public interface Notices {
  /** Service property, required: lasting name, under which its place in the journal is kept. */
  String NAME = "meet.notices";

  /** Service property, required: the unit whose events it wants, or {@code *}. */
  String UNIT = "meet.notices.unit";

  /** Empty when nobody is concerned. */
  List<Notice> of(JournalEvent event);
}
