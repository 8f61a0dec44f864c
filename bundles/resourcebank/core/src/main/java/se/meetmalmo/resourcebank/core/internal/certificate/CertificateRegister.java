package se.meetmalmo.resourcebank.core.internal.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is kept of certificates and keys. Each method is one transaction. Thread-safe. */
public interface CertificateRegister {
  /**
   * A certificate that was issued.
   *
   * @param place in the status lists, from 0
   * @param valid the membership goes on
   * @param endedAt null while it goes on
   * @param name of the person; empty once it has ended
   * @param isPublic the names may be shown to anyone
   */
  record Issued(
      String memberId,
      String certificateId,
      long place,
      boolean valid,
      Instant issuedAt,
      Instant endedAt,
      String name,
      String organisation,
      boolean isPublic) {
    boolean isShown() {
      return valid && isPublic;
    }
  }

  Optional<Issued> byId(String certificateId);

  Optional<Issued> byMember(String memberId);

  /** Places from one to before another whose certificates are revoked. */
  List<Long> revoked(long from, long to);

  /** All places that were ever given out are smaller. */
  long placesGiven();

  /** Keeps the public half of a key, once. */
  void addKey(String id, String publicJwk, Instant now);

  Optional<String> key(String id);

  /** Public halves, the oldest first. */
  List<String> keys();
}
