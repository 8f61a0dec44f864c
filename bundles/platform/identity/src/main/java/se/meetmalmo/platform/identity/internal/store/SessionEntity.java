package se.meetmalmo.platform.identity.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.platform.identity.internal.WebSession;

/** A row of {@code web_session}. */
@Entity
@Table(name = "web_session")
public class SessionEntity {
  @Id private String id;

  @Column(name = "secret_hash")
  private String secretHash;

  @Column(name = "account_id")
  private String accountId;

  private String browser;

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "last_seen_at")
  private long lastSeenAt;

  protected SessionEntity() {}

  SessionEntity(WebSession session, String accountId, String secretHash) {
    this.id = session.id();
    this.secretHash = secretHash;
    this.accountId = accountId;
    this.browser = session.browser();
    this.createdAt = session.created().toEpochMilli();
    this.lastSeenAt = session.lastSeen().toEpochMilli();
  }

  WebSession session() {
    return new WebSession(
        id, browser, Instant.ofEpochMilli(createdAt), Instant.ofEpochMilli(lastSeenAt));
  }
}
