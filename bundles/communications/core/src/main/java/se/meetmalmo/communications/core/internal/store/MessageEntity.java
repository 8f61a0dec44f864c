package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Message;

/** A row of {@code message}. */
@Entity
@Table(name = "message")
class MessageEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Category category;

  @Column(length = 300)
  private String subject;

  @Column(length = 16_000)
  private String text;

  @Column(length = 5)
  private String language;

  @Column(length = 10_000)
  private String ideas;

  @Column(name = "sent_by", length = 150)
  private String by;

  @Column(name = "sent_at")
  private long at;

  protected MessageEntity() {}

  MessageEntity(Message message) {
    id = message.id();
    category = message.category();
    subject = message.subject();
    text = message.text();
    language = message.language();
    ideas = WordList.join(message.ideas());
    by = message.by();
    at = message.at().toEpochMilli();
  }

  Message toMessage() {
    return new Message(
        id, category, subject, text, language, WordList.split(ideas), by, Instant.ofEpochMilli(at));
  }
}
