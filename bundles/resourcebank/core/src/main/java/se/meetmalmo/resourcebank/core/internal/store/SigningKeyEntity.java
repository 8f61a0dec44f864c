package se.meetmalmo.resourcebank.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code signing_key}: the public half of a key that has signed certificates. */
@Entity
@Table(name = "signing_key")
class SigningKeyEntity {
  @Id
  @Column(length = 64)
  private String id;

  @Column(name = "public_jwk", length = 2_000)
  private String publicJwk;

  @Column(name = "created_at")
  private long createdAt;

  protected SigningKeyEntity() {}

  SigningKeyEntity(String id, String publicJwk, Instant now) {
    this.id = id;
    this.publicJwk = publicJwk;
    this.createdAt = now.toEpochMilli();
  }

  String publicJwk() {
    return publicJwk;
  }
}
