package se.meetmalmo.platform.store.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import javax.persistence.TransactionRequiredException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.store.testing.StoreFixture;

class LocalJpaTemplateTest {
  private static StoreFixture store;
  private static JpaTemplate jpa;

  @BeforeAll
  static void open() {
    store = StoreFixture.open("sample", "db/sample.xml");
    jpa = store.jpa();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @BeforeEach
  void clear() {
    jpa.tx(em -> em.createQuery("DELETE FROM NoteEntity n").executeUpdate());
  }

  private static List<String> texts() {
    return jpa.txExpr(
        TransactionType.RequiresNew,
        em ->
            em
                .createQuery("SELECT n FROM NoteEntity n ORDER BY n.text", NoteEntity.class)
                .getResultList()
                .stream()
                .map(NoteEntity::text)
                .toList());
  }

  private static void note(String text) {
    jpa.tx(em -> em.persist(new NoteEntity(text, text)));
  }

  private static void fail() {
    throw new IllegalArgumentException("no");
  }

  @Test
  void keepsWhatWasCommitted() {
    note("a");
    assertThat(texts()).containsExactly("a");
  }

  @Test
  void keepsNothingOfWhatFailed() {
    assertThatThrownBy(
            () ->
                jpa.tx(
                    em -> {
                      em.persist(new NoteEntity("a", "a"));
                      em.flush();
                      fail();
                    }))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(texts()).isEmpty();
  }

  @Test
  void joinsTheOpenTransaction() {
    jpa.tx(
        outer -> {
          note("a");
          jpa.tx(TransactionType.Mandatory, em -> assertThat(em).isSameAs(outer));
          jpa.tx(TransactionType.Supports, em -> assertThat(em).isSameAs(outer));
        });
    assertThat(texts()).containsExactly("a");
  }

  @Test
  void rollsBackInnerWorkWithTheOuter() {
    assertThatThrownBy(
            () ->
                jpa.tx(
                    em -> {
                      note("a");
                      fail();
                    }))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(texts()).isEmpty();
  }

  @Test
  void keepsNothingWhenInnerFailureIsSwallowed() {
    assertThatThrownBy(
            () ->
                jpa.tx(
                    em -> {
                      em.persist(new NoteEntity("a", "a"));
                      try {
                        jpa.tx(inner -> fail());
                      } catch (IllegalArgumentException e) {
                        // as a careless caller would
                      }
                    }))
        .isInstanceOf(PersistenceException.class);
    assertThat(texts()).isEmpty();
  }

  @Test
  void keepsNewTransactionWhenTheOuterFails() {
    assertThatThrownBy(
            () ->
                jpa.tx(
                    em -> {
                      em.persist(new NoteEntity("a", "a"));
                      jpa.tx(
                          TransactionType.RequiresNew,
                          own -> own.persist(new NoteEntity("b", "b")));
                      fail();
                    }))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(texts()).containsExactly("b");
  }

  @Test
  void keepsTheOuterWhenNewTransactionFails() {
    jpa.tx(
        em -> {
          em.persist(new NoteEntity("a", "a"));
          assertThatThrownBy(() -> jpa.tx(TransactionType.RequiresNew, own -> fail()))
              .isExactlyInstanceOf(IllegalArgumentException.class);
          assertThat(em.getTransaction().isActive()).isTrue();
        });
    assertThat(texts()).containsExactly("a");
  }

  @Test
  void opensTransactionInsideReading() {
    jpa.tx(
        TransactionType.Supports,
        em -> {
          assertThat(em.getTransaction().isActive()).isFalse();
          note("a");
        });
    assertThat(texts()).containsExactly("a");
  }

  @Test
  void holdsToTheKindOfTransaction() {
    assertThatThrownBy(() -> jpa.tx(TransactionType.Mandatory, em -> {}))
        .isInstanceOf(TransactionRequiredException.class);
    jpa.tx(
        outer -> {
          assertThatThrownBy(() -> jpa.tx(TransactionType.Never, em -> {}))
              .isInstanceOf(IllegalStateException.class);
          jpa.tx(
              TransactionType.NotSupported,
              em -> assertThat(em.getTransaction().isActive()).isFalse());
        });
    jpa.tx(TransactionType.Never, em -> assertThat(em.getTransaction().isActive()).isFalse());
  }

  @Test
  void saysWhatFailedAtCommit() {
    note("a");
    assertThatThrownBy(() -> jpa.tx(em -> em.persist(new NoteEntity("b", "a"))))
        .isInstanceOf(PersistenceException.class);
    note("c");
    assertThat(texts()).containsExactly("a", "c");
  }

  @Test
  void runsAfterCommitOnlyWhenCommitted() {
    LocalJpaTemplate template = (LocalJpaTemplate) jpa;
    AtomicInteger runs = new AtomicInteger();
    Runnable task = runs::incrementAndGet;
    template.tx(
        em -> {
          template.afterCommit(task);
          template.afterCommit(task);
          assertThat(runs).hasValue(0);
        });
    assertThat(runs).hasValue(1);
    assertThatThrownBy(
            () ->
                template.tx(
                    em -> {
                      template.afterCommit(task);
                      fail();
                    }))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void reportsLostRaceAsConflict() {
    note("a");
    assertThatThrownBy(
            () ->
                jpa.tx(
                    em -> {
                      em.find(NoteEntity.class, "a").write("mine");
                      jpa.tx(
                          TransactionType.RequiresNew,
                          other -> other.find(NoteEntity.class, "a").write("theirs"));
                    }))
        .isInstanceOf(ConflictException.class)
        .hasCauseInstanceOf(PersistenceException.class);
    assertThat(texts()).containsExactly("theirs");
  }

  private static PersistenceException rolledBack(String state) {
    return new PersistenceException(new SQLException("for the sake of another", state));
  }

  @Test
  void triesAgainWhatTheDatabaseRolledBackForTheSakeOfAnother() {
    LocalJpaTemplate template = (LocalJpaTemplate) jpa;
    AtomicInteger attempts = new AtomicInteger();
    List<Integer> committed = new ArrayList<>();
    int result =
        template.txExpr(
            em -> {
              int attempt = attempts.incrementAndGet();
              template.afterCommit(() -> committed.add(attempt));
              em.persist(new NoteEntity("a", "a" + attempt));
              em.flush();
              if (attempt < 3) {
                throw rolledBack("40001");
              }
              return attempt;
            });
    assertThat(result).isEqualTo(3);
    assertThat(committed).containsExactly(3);
    assertThat(texts()).containsExactly("a3");
  }

  @Test
  void givesUpAfterFewAttempts() {
    AtomicInteger attempts = new AtomicInteger();
    PersistenceException failure = rolledBack("40P01");
    assertThatThrownBy(
            () ->
                jpa.tx(
                    em -> {
                      attempts.incrementAndGet();
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(attempts).hasValue(4);
  }

  @Test
  void triesNothingAgainThatFailedForItself() {
    for (String state : List.of("23505", "08006", "40002", "40003")) {
      AtomicInteger attempts = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  jpa.tx(
                      em -> {
                        attempts.incrementAndGet();
                        throw rolledBack(state);
                      }))
          .isInstanceOf(PersistenceException.class);
      assertThat(attempts).hasValue(1);
    }
  }

  @Test
  void triesNoNestedTransactionAgainByItself() {
    for (TransactionType between :
        List.of(TransactionType.Required, TransactionType.NotSupported)) {
      AtomicInteger outer = new AtomicInteger();
      AtomicInteger inner = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  jpa.tx(
                      em -> {
                        outer.incrementAndGet();
                        jpa.tx(
                            between,
                            middle ->
                                jpa.tx(
                                    TransactionType.RequiresNew,
                                    own -> {
                                      inner.incrementAndGet();
                                      throw rolledBack("40001");
                                    }));
                      }))
          .isInstanceOf(PersistenceException.class);
      assertThat(outer).hasValue(4);
      assertThat(inner).hasValue(4);
    }
  }

  @Test
  void triesNothingAgainWhenTheTaskAfterCommitFails() {
    LocalJpaTemplate template = (LocalJpaTemplate) jpa;
    AtomicInteger attempts = new AtomicInteger();
    assertThatThrownBy(
            () ->
                template.tx(
                    em -> {
                      attempts.incrementAndGet();
                      template.afterCommit(
                          () -> {
                            throw rolledBack("40001");
                          });
                    }))
        .isInstanceOf(PersistenceException.class);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void closesEveryEntityManager() {
    List<EntityManager> managers = new ArrayList<>();
    jpa.tx(managers::add);
    jpa.tx(TransactionType.Supports, managers::add);
    assertThatThrownBy(
            () ->
                jpa.tx(
                    em -> {
                      managers.add(em);
                      fail();
                    }))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(managers).hasSize(3).noneMatch(EntityManager::isOpen);
  }

  @Test
  void givesEachThreadItsOwnTransaction() throws Exception {
    int threads = 8;
    CyclicBarrier allInside = new CyclicBarrier(threads);
    Set<EntityManager> managers = Collections.newSetFromMap(new ConcurrentHashMap<>());
    List<Thread> running =
        IntStream.range(0, threads)
            .mapToObj(i -> new Thread(() -> writeOrFail(i, allInside, managers)))
            .toList();
    running.forEach(Thread::start);
    for (Thread thread : running) {
      thread.join();
    }
    assertThat(managers).hasSize(threads);
    assertThat(texts()).containsExactly("0", "2", "4", "6");
  }

  private static void writeOrFail(int i, CyclicBarrier allInside, Set<EntityManager> managers) {
    try {
      jpa.tx(
          em -> {
            managers.add(em);
            em.persist(new NoteEntity("" + i, "" + i));
            try {
              allInside.await();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
            if (i % 2 == 1) {
              fail();
            }
          });
    } catch (IllegalArgumentException e) {
      // the odd ones fail
    }
  }

  @Test
  void endsAsItShouldWhenSomeoneClosesTheUnitInTheMiddle() {
    try (StoreFixture closing = StoreFixture.open("sample", "db/sample.xml")) {
      JpaTemplate template = closing.jpa();
      List<EntityManagerFactory> factories = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  template.tx(
                      em -> {
                        factories.add(em.getEntityManagerFactory());
                        em.persist(new NoteEntity("a", "a"));
                        factories.get(0).close(); // OpenJPA refuses while a transaction is open
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(((LocalJpaTemplate) template).isActive()).isFalse();
      assertThat(template.<NoteEntity>txExpr(em -> em.find(NoteEntity.class, "a"))).isNull();
      factories.get(0).close();
      assertThatThrownBy(() -> template.tx(em -> {})).isInstanceOf(IllegalStateException.class);
      assertThat(((LocalJpaTemplate) template).isActive()).isFalse();
    }
  }
}
