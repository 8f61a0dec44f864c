package se.meetmalmo.knowledgebank.core.internal.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table {@code pull}. */
@Component(service = PullStore.class)
public final class JpaPullStore implements PullStore {
  private final JpaTemplate jpa;

  @Activate
  public JpaPullStore(@Reference(target = "(osgi.unit.name=knowledgebank)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public Optional<Last> last(String source) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            Optional.ofNullable(em.find(PullEntity.class, source))
                .map(pull -> new Last(pull.startedAt(), pull.outcome())));
  }

  @Override
  public void started(String source, Instant now) {
    change(source, pull -> pull.start(now));
  }

  @Override
  public void ended(String source, String outcome) {
    change(source, pull -> pull.end(outcome));
  }

  private void change(String source, Consumer<PullEntity> change) {
    jpa.tx(
        em -> {
          PullEntity pull = em.find(PullEntity.class, source);
          if (pull == null) {
            pull = new PullEntity(source);
            change.accept(pull);
            em.persist(pull);
          } else {
            change.accept(pull);
          }
        });
  }
}
