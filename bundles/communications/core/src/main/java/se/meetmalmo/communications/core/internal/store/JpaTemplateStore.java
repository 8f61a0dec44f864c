package se.meetmalmo.communications.core.internal.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.ConflictException;

/** The wordings in the persistence unit {@code communications}. */
@Component(service = TemplateStore.class)
public final class JpaTemplateStore implements TemplateStore {
  private static final String LATEST =
      "select t from TemplateEntity t where t.number = (select max(o.number) from TemplateEntity o"
          + " where o.kind = t.kind and o.language = t.language)";
  private final JpaTemplate jpa;

  @Activate
  public JpaTemplateStore(@Reference(target = "(osgi.unit.name=communications)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public List<Kept> latest() {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em.createQuery(LATEST, TemplateEntity.class).getResultList().stream()
                .map(TemplateEntity::kept)
                .toList());
  }

  @Override
  public Optional<Kept> latest(String kind, String language) {
    return jpa.txExpr(TransactionType.Supports, em -> latest(em, kind, language));
  }

  private static Optional<Kept> latest(EntityManager em, String kind, String language) {
    return em
        .createQuery(
            "select t from TemplateEntity t where t.kind = :kind and t.language = :language"
                + " order by t.number desc",
            TemplateEntity.class)
        .setParameter("kind", kind)
        .setParameter("language", language)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .map(TemplateEntity::kept)
        .findFirst();
  }

  @Override
  public Kept add(Kept next, int expectedVersion) {
    try {
      return jpa.txExpr(
          em -> {
            int last = latest(em, next.kind(), next.language()).map(Kept::version).orElse(0);
            if (expectedVersion >= 0 && expectedVersion != last) {
              throw changed(next, last);
            }
            TemplateEntity added = new TemplateEntity(next, last + 1);
            em.persist(added);
            return added.kept();
          });
    } catch (PersistenceException e) {
      Kept last = latest(next.kind(), next.language()).orElseThrow(() -> e);
      throw expectedVersion >= 0 && last.version() != expectedVersion
          ? changed(next, last.version())
          : e;
    }
  }

  private static RuntimeException changed(Kept next, int last) {
    return new ConflictException(
        "Template %s in %s is at version %d: read it again"
            .formatted(next.kind(), next.language(), last));
  }
}
