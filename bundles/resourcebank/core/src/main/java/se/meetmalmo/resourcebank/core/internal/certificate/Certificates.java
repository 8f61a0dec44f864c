package se.meetmalmo.resourcebank.core.internal.certificate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.resourcebank.Member;

/**
 * Certificates of membership: signed credentials by Open Badges 3.0 (1EdTech), as a JSON Web Token
 * (VC-JWT), with the status by Bitstring Status List (W3C). Thread-safe.
 */
public interface Certificates {
  /** Places in one status list. Source: the smallest that W3C's Bitstring Status List allows. */
  int LIST_LENGTH = 131_072;

  /** What anyone may know of a certificate; UNKNOWN when there is none. */
  Certificate find(String certificateId);

  /**
   * A member's signed credential, which names the member.
   *
   * @param reader anyone for a member who has agreed to be named; else one who reads members
   * @return empty when there is no such member, none that this reader may see, or none any more
   */
  Optional<String> credential(String memberId, Actor reader);

  /**
   * For the member's own eyes, who came by private link.
   *
   * @return empty while the membership has not begun
   */
  Optional<String> credential(Member own);

  /**
   * Whether somebody's credential was signed here, and holds. The names are those that the
   * credential itself carries.
   *
   * @param credential a JSON Web Token; anything else is UNKNOWN
   */
  Certificate verify(String credential);

  /**
   * A status list, signed.
   *
   * @param number from 0
   * @throws se.meetmalmo.platform.NotFoundException when there is no such list
   */
  String statusList(int number);

  /** Public keys that have signed, as JSON Web Keys (RFC 7517). */
  List<Map<String, String>> keys();

  /** The public key with that id. */
  Optional<Map<String, String>> key(String id);

  /** Who issues: an Open Badges profile. */
  Map<String, Object> issuer();

  /** What is certified: an Open Badges achievement. */
  Map<String, Object> achievement();

  /**
   * Signs with a new key from now on; what older keys have signed stays valid.
   *
   * @param by an operator
   * @return the id of the new key
   */
  String rotateKey(Actor by);

  /** The id of the key that signs now. */
  String signingKey();
}
