package se.meetmalmo.intake.core.internal.waiting.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.intake.waiting.WakeReason;

/** A row of {@code idea_watch}: one thing that a paused idea waits for, and whether it has come. */
@Entity
@Table(name = "idea_watch")
public class WatchEntity {
  @Id
  @Column(length = 80)
  private String id;

  @Column(name = "idea_id", length = 36)
  private String ideaId;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private WakeReason.Kind kind;

  @Column(name = "watch_key", length = 150)
  private String key;

  @Column(length = 200)
  private String about;

  /** Null until it has come. */
  @Column(name = "true_at")
  private Long trueAt;

  /** Somebody has looked at it and said not now; 1 or 0. */
  private int dismissed;

  protected WatchEntity() {}

  WatchEntity(String ideaId, Object number, WakeReason.Kind kind, String key) {
    this.id = ideaId + ":" + number;
    this.ideaId = ideaId;
    this.kind = kind;
    this.key = key;
    this.about = "";
  }

  /**
   * @param seen the key from now on
   */
  void come(String seen, WakeReason reason) {
    key = seen;
    about = reason.about();
    trueAt = reason.at().toEpochMilli();
    dismissed = 0;
  }

  boolean hasCome() {
    return trueAt != null;
  }

  String ideaId() {
    return ideaId;
  }

  Watch toWatch() {
    return new Watch(id, ideaId, kind, key);
  }

  WakeReason toReason() {
    return new WakeReason(kind, about, Instant.ofEpochMilli(trueAt));
  }
}
