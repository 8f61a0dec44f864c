package se.meetmalmo.resourcebank.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.core.internal.certificate.CertificateRegister;

/** Certificates as the members' rows tell of them, and the public halves of keys. */
@Component(service = CertificateRegister.class)
public final class JpaCertificateRegister implements CertificateRegister {
  private static final String ISSUED =
      "select m.id, m.certificateId, m.statusIndex, m.status, m.confirmedAt, m.leftAt, m.name,"
          + " m.organisation, m.publicName from MemberEntity m where m.certificateId is not null";
  private final JpaTemplate jpa;

  @Activate
  public JpaCertificateRegister(
      @Reference(target = "(osgi.unit.name=resourcebank)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public Optional<Issued> byId(String certificateId) {
    return one(" and m.certificateId = :value", certificateId);
  }

  @Override
  public Optional<Issued> byMember(String memberId) {
    return one(" and m.id = :value", memberId);
  }

  private Optional<Issued> one(String condition, String value) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em
                .createQuery(ISSUED + condition, Object[].class)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .map(JpaCertificateRegister::issued)
                .findFirst());
  }

  private static Issued issued(Object[] row) {
    return new Issued(
        (String) row[0],
        (String) row[1],
        ((Number) row[2]).longValue(),
        row[3] == Member.Status.ACTIVE,
        MemberEntity.instant((Long) row[4]),
        MemberEntity.instant((Long) row[5]),
        (String) row[6],
        (String) row[7],
        ((Number) row[8]).intValue() == 1);
  }

  @Override
  public List<Long> revoked(long from, long to) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em.createQuery(
                    "select m.statusIndex from MemberEntity m where m.status = :left"
                        + " and m.statusIndex >= :from and m.statusIndex < :to",
                    Long.class)
                .setParameter("left", Member.Status.LEFT)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
  }

  @Override
  public long placesGiven() {
    return jpa.txExpr(TransactionType.Supports, em -> em.find(StatusNumberEntity.class, 1).next());
  }

  @Override
  public void addKey(String id, String publicJwk, Instant now) {
    jpa.tx(
        em -> {
          if (em.find(SigningKeyEntity.class, id) == null) {
            em.persist(new SigningKeyEntity(id, publicJwk, now));
          }
        });
  }

  @Override
  public Optional<String> key(String id) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            Optional.ofNullable(em.find(SigningKeyEntity.class, id))
                .map(SigningKeyEntity::publicJwk));
  }

  @Override
  public List<String> keys() {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em.createQuery(
                    "select k.publicJwk from SigningKeyEntity k order by k.createdAt, k.id",
                    String.class)
                .getResultList());
  }
}
