package se.meetmalmo.communications.core.internal.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Message;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.journal.JournalEvent;

/** The messages in the persistence unit {@code communications}. */
@Component(service = MessageStore.class)
public final class JpaMessageStore implements MessageStore {
  private final JpaTemplate jpa;
  private final Journal journal;

  @Activate
  public JpaMessageStore(
      @Reference(target = "(osgi.unit.name=communications)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=communications)") Journal journal) {
    this.jpa = jpa;
    this.journal = journal;
  }

  @Override
  public void insert(Message message) {
    jpa.tx(
        em -> {
          em.persist(new MessageEntity(message));
          journal.append(
              JournalEvent.of(
                  "message:" + message.id(),
                  SENT,
                  message.at(),
                  Json.write(Map.of("id", message.id(), "category", message.category()))));
        });
  }

  @Override
  public Optional<Message> find(String id) {
    return jpa.txExpr(
        TransactionType.Supports,
        em -> Optional.ofNullable(em.find(MessageEntity.class, id)).map(MessageEntity::toMessage));
  }

  @Override
  public Page<Message> list(PageRequest page) {
    return jpa.txExpr(
        TransactionType.Supports,
        em -> {
          long total =
              em.createQuery("select count(m.id) from MessageEntity m", Long.class)
                  .getSingleResult();
          List<Message> found =
              em
                  .createQuery(
                      "select m from MessageEntity m order by m.at desc, m.id", MessageEntity.class)
                  .setFirstResult(page.offset())
                  .setMaxResults(page.size())
                  .getResultList()
                  .stream()
                  .map(MessageEntity::toMessage)
                  .toList();
          return Page.of(found, page, total);
        });
  }
}
