package se.meetmalmo.communications.core.internal.idea;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.ShippedWordings;
import se.meetmalmo.intake.screening.ScreeningEvent;

/** The messages to those who are asked for an opinion. */
@Component
public final class ConsultationKinds implements MessageKinds {
  private static final Set<String> FACTS =
      Set.of("name", "question", "deadline", "caseNumber", "title", "answerLink", "site");

  private final List<MessageKind> kinds =
      ShippedWordings.kinds(
          ConsultationKinds.class,
          ConsultationNotices.ADDRESSEE,
          Map.of(
              ScreeningEvent.Type.CONSULTATION_ASKED.word(),
              FACTS,
              ScreeningEvent.Type.CONSULTATION_REMINDER.word(),
              FACTS));

  @Override
  public List<MessageKind> kinds() {
    return kinds;
  }
}
