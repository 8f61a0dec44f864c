package se.meetmalmo.communications.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The kinds of message that a domain has sent; a service. Thread-safe and quick. */
@ConsumerType
public interface MessageKinds {
  /** Always the same. */
  List<MessageKind> kinds();
}
