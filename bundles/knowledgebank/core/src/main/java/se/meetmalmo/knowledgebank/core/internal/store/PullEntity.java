package se.meetmalmo.knowledgebank.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A row of {@code pull}: when a source was fetched last. */
@Entity
@Table(name = "pull")
class PullEntity {
  static final int OUTCOME = 1_000;

  @Id
  @Column(length = 160)
  private String name;

  @Column(name = "started_at")
  private long startedAt;

  @Column(length = 2_000)
  private String outcome;

  @Version private long version;

  protected PullEntity() {}

  PullEntity(String name) {
    this.name = name;
    this.outcome = "";
  }

  void start(Instant now) {
    startedAt = now.toEpochMilli();
    outcome = "under way";
  }

  void end(String said) {
    outcome = said.length() > OUTCOME ? said.substring(0, OUTCOME) : said;
  }

  Instant startedAt() {
    return Instant.ofEpochMilli(startedAt);
  }

  String outcome() {
    return outcome;
  }
}
