package se.meetmalmo.communications.core.internal.store;

import java.util.Optional;
import se.meetmalmo.communications.Message;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;

/** Keeps what staff have written. Each method is one transaction. */
public interface MessageStore {
  /** The persistence unit, in whose journal the event stands. */
  String UNIT = "communications";

  /** Type of the event that a message leaves. */
  String SENT = "MessageSent";

  /** Writes it, and the event that has it sent, which names it: {@code message:ID}. */
  void insert(Message message);

  Optional<Message> find(String id);

  /** Newest first. */
  Page<Message> list(PageRequest page);
}
