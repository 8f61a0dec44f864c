package se.meetmalmo.communications.core.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.NewMessage;
import se.meetmalmo.communications.core.internal.Office;
import se.meetmalmo.intake.waiting.Waiting;
import se.meetmalmo.platform.journal.JournalEvent;

class HeardTest {
  private static final Office OFFICE = new Office();
  private final List<Object> heard = new ArrayList<>();
  private final Waiting waiting =
      (Waiting)
          Proxy.newProxyInstance(
              Waiting.class.getClassLoader(),
              new Class<?>[] {Waiting.class},
              (proxy, method, arguments) -> heard.add(arguments[0]));

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  private JournalEvent sent(NewMessage written) {
    String id = OFFICE.communications.send(written, Office.COMMUNICATOR).id();
    return OFFICE.desk.fixture.journal().of("message:" + id).get(0);
  }

  @Test
  void whoeverWasWrittenToAboutAnIdeaHasHeard() {
    HeardHandler handler = OFFICE.heard(waiting);
    handler.handle(sent(new NewMessage(null, "Så går det", "Bra", "sv", List.of("idea1"))));
    handler.handle(sent(new NewMessage(Category.NEWSLETTER, "Nytt", "Mycket", "sv", List.of())));
    handler.handle(JournalEvent.of("message:x", "MessageDropped", Instant.EPOCH, "{}"));

    assertThat(heard).containsExactly("idea1");
  }
}
