package se.meetmalmo.platform.identity.internal.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.platform.identity.internal.Account;

/** A row of {@code account}. */
@Entity
@Table(name = "account")
public class AccountEntity {
  @Id private String id;
  private String name;

  @Column(name = "display_name")
  private String displayName;

  private String roles;

  /** 0 when active. */
  @Column(name = "disabled_at")
  private long disabledAt;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "created_at")
  private long createdAt;

  @Version private long version;

  protected AccountEntity() {}

  AccountEntity(Account account, String passwordHash) {
    this.id = account.id();
    this.name = account.name();
    this.displayName = account.displayName();
    this.roles = RoleList.join(account.roles());
    this.passwordHash = passwordHash;
    this.createdAt = account.created().toEpochMilli();
  }

  Account account() {
    return new Account(
        id,
        name,
        displayName,
        RoleList.split(roles),
        disabledAt == 0,
        Instant.ofEpochMilli(createdAt),
        version);
  }

  String id() {
    return id;
  }

  String passwordHash() {
    return passwordHash;
  }

  void roles(List<String> changed) {
    roles = RoleList.join(changed);
  }

  void disabledAt(Instant at) {
    disabledAt = at.toEpochMilli();
  }

  void enabled() {
    disabledAt = 0;
  }

  void passwordHash(String changed) {
    passwordHash = changed;
  }
}
