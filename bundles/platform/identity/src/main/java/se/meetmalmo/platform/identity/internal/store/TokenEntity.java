package se.meetmalmo.platform.identity.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.platform.identity.internal.Token;

/** A row of {@code api_token}. */
@Entity
@Table(name = "api_token")
public class TokenEntity {
  @Id private String id;

  @Column(name = "secret_hash")
  private String secretHash;

  @Column(name = "account_id")
  private String accountId;

  private String name;
  private String roles;

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "expires_at")
  private long expiresAt;

  @Column(name = "last_used_at")
  private long lastUsedAt;

  protected TokenEntity() {}

  TokenEntity(Token token, String accountId, String secretHash) {
    this.id = token.id();
    this.secretHash = secretHash;
    this.accountId = accountId;
    this.name = token.name();
    this.roles = RoleList.join(token.roles());
    this.createdAt = token.created().toEpochMilli();
    this.expiresAt = token.expires().toEpochMilli();
    this.lastUsedAt = token.lastUsed().toEpochMilli();
  }

  Token token() {
    return new Token(
        id,
        name,
        RoleList.split(roles),
        Instant.ofEpochMilli(createdAt),
        Instant.ofEpochMilli(expiresAt),
        Instant.ofEpochMilli(lastUsedAt));
  }
}
