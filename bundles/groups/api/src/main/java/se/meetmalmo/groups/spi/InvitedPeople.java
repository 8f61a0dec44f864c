package se.meetmalmo.groups.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows how people are reached who came to a group by an invitation, without being in the resource
 * bank; a service of the domain that invites. Addresses stay there: groups keep the invitation's id
 * and ask each time they write. While it is away such people are not written to. Thread-safe.
 */
@ConsumerType
public interface InvitedPeople {
  /** Empty when there is no such invitation, or its person is not to be written to any more. */
  Optional<Invited> find(String invitationId);

  /**
   * Whom to write to. Personal data; lives while one message is sent.
   *
   * @param language {@code sv} or {@code en}
   */
  record Invited(String name, String email, String language) {
    /** Says nothing of name and address, which must not stand in a log. */
    @Override
    public String toString() {
      return "Invited[" + language + "]";
    }
  }
}
