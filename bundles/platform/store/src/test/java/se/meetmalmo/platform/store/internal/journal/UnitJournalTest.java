package se.meetmalmo.platform.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.store.internal.jpa.NoteEntity;
import se.meetmalmo.platform.store.testing.StoreFixture;

class UnitJournalTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
  private StoreFixture store;
  private Journal journal;

  @BeforeEach
  void open() {
    store = StoreFixture.open("sample", "db/sample.xml");
    journal = store.journal();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static JournalEvent event(String subject, String data) {
    return JournalEvent.of(subject, "NoteWritten", NOON, data);
  }

  private long notes() {
    return store
        .jpa()
        .txExpr(
            em ->
                em.createQuery("SELECT COUNT(n) FROM NoteEntity n", Long.class).getSingleResult());
  }

  @Test
  void keepsRowAndEventTogether() {
    JournalEvent event = event("note:a", "{\"å\":1}");
    store
        .jpa()
        .tx(
            em -> {
              em.persist(new NoteEntity("a", "a"));
              journal.append(event);
            });
    assertThat(notes()).isEqualTo(1);
    assertThat(journal.of("note:a")).containsExactly(event.in("sample"));
  }

  @Test
  void losesRowAndEventTogether() {
    List<JournalEvent> seen = new ArrayList<>();
    store.handler("test", seen::add);
    assertThatThrownBy(
            () ->
                store
                    .jpa()
                    .tx(
                        em -> {
                          em.persist(new NoteEntity("a", "a"));
                          em.flush();
                          journal.append(event("note:a", "{}"));
                          throw new IllegalArgumentException("no");
                        }))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    store.dispatch();
    assertThat(notes()).isZero();
    assertThat(journal.of("note:a")).isEmpty();
    assertThat(seen).isEmpty();
  }

  @Test
  void losesTheEventWhenTheRowFailsAtCommit() {
    store.jpa().tx(em -> em.persist(new NoteEntity("a", "same")));
    assertThatThrownBy(
            () ->
                store
                    .jpa()
                    .tx(
                        em -> {
                          journal.append(event("note:b", "{}"));
                          em.persist(new NoteEntity("b", "same"));
                        }))
        .isInstanceOf(RuntimeException.class);
    assertThat(journal.of("note:b")).isEmpty();
  }

  @Test
  void refusesEventOutsideTransaction() {
    assertThatThrownBy(() -> journal.append(event("note:a", "{}")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesEventThatIsTooLong() {
    store.jpa().tx(em -> journal.append(event("note:a", "x".repeat(30_000))));
    assertThat(journal.of("note:a")).hasSize(1);
    assertThatThrownBy(
            () -> store.jpa().tx(em -> journal.append(event("note:b", "x".repeat(30_001)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("30001");
  }

  @Test
  void listsTheEventsOfOneSubjectInOrder() {
    store
        .jpa()
        .tx(
            em -> {
              journal.append(event("note:a", "1"));
              journal.append(event("note:b", "2"));
              journal.append(event("note:a", "3"));
              assertThat(journal.of("note:a")).hasSize(2); // its own, before commit
            });
    assertThat(journal.of("note:a")).extracting(JournalEvent::data).containsExactly("1", "3");
    assertThat(journal.of("note:none")).isEmpty();
  }
}
