package se.meetmalmo.resourcebank.core.internal.certificate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What anyone may know of a certificate.
 *
 * @param status VALID while the membership goes on, REVOKED after that, UNKNOWN for what was never
 *     issued here
 * @param issuedAt null (absent in JSON) for UNKNOWN
 * @param revokedAt null (absent in JSON) unless REVOKED
 * @param name of the member; empty when the member has not agreed to be named, and once it ended
 * @param organisation likewise
 */
public record Certificate(
    String id,
    Status status,
    @Schema(nullable = true) Instant issuedAt,
    @Schema(nullable = true) Instant revokedAt,
    String name,
    String organisation) {
  /** What the certificate says now. */
  public enum Status {
    VALID,
    REVOKED,
    UNKNOWN
  }

  static Certificate unknown(String id) {
    return new Certificate(id, Status.UNKNOWN, null, null, "", "");
  }

  static Certificate of(CertificateRegister.Issued issued) {
    return new Certificate(
        issued.certificateId(),
        issued.valid() ? Status.VALID : Status.REVOKED,
        issued.issuedAt(),
        issued.endedAt(),
        issued.isShown() ? issued.name() : "",
        issued.isShown() ? issued.organisation() : "");
  }
}
