package se.meetmalmo.resourcebank;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What members do with their own membership, by private link. Thread-safe, one transaction each.
 * Where a secret opens nothing, {@link se.meetmalmo.platform.NotFoundException} is thrown.
 */
@ProviderType
public interface Memberships {
  /** The membership behind a link; empty when the secret opens nothing. */
  Optional<Member> open(String secret);

  /**
   * Confirms the address: the membership begins and has a certificate. Where the address is a
   * member's already, the link opens that membership from now on and what was registered anew is
   * forgotten. Does nothing when it is confirmed.
   */
  Member confirm(String secret);

  /**
   * Says anew what the member wants and can; the address stays as it is. Consent that is given or
   * withdrawn counts from now on.
   *
   * @param expectedVersion the version that was seen, or -1 for whichever
   * @throws se.meetmalmo.platform.InvalidInputException names what is missing
   * @throws se.meetmalmo.platform.ConflictException when it has changed meanwhile
   */
  Member change(String secret, Registration registration, long expectedVersion);

  /**
   * Isn't asked until that day.
   *
   * @param until yet to come; {@link Member#FURTHER_NOTICE} for no set day
   * @throws se.meetmalmo.platform.ConflictException while it is not confirmed
   */
  Member pause(String secret, LocalDate until);

  /** Can be asked again from now on. */
  Member resume(String secret);

  /**
   * Leaves: what names anybody is erased at once, the certificate is revoked, every link closed.
   * One that was never confirmed is forgotten altogether.
   */
  void leave(String secret);

  /**
   * Asks that a private link be sent to an address, at most one in ten minutes. Nothing tells
   * whether it is a member's.
   *
   * @throws se.meetmalmo.platform.InvalidInputException when it is no address
   */
  void askForLink(String email);
}
