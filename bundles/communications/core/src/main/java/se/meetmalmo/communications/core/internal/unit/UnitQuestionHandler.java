package se.meetmalmo.communications.core.internal.unit;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.unit.store.UnitQuestion;
import se.meetmalmo.communications.core.internal.unit.store.UnitQuestionStore;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.intake.screening.Inventory;
import se.meetmalmo.intake.screening.ScreeningEvent;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/** Keeps which parts of the city were asked what; a replay writes the same. */
@Component(
    property = {
      JournalHandler.NAME + "=communications-units",
      JournalHandler.UNIT + "=" + IdeaEvent.UNIT,
      JournalHandler.FROM + "=" + JournalHandler.START
    })
public final class UnitQuestionHandler implements JournalHandler {
  private final Consultations consultations;
  private final UnitQuestionStore store;

  @Activate
  public UnitQuestionHandler(
      @Reference Consultations consultations, @Reference UnitQuestionStore store) {
    this.consultations = consultations;
    this.store = store;
  }

  @Override
  public void handle(JournalEvent event) {
    Optional<ScreeningEvent> screening =
        ScreeningEvent.of(event).filter(UnitQuestionHandler::isConsultation);
    if (screening.isPresent()) {
      ScreeningEvent about = screening.get();
      consultations
          .find(about.about(), Actor.SYSTEM)
          .ifPresentOrElse(
              asked -> keep(asked, about.caseNumber()), () -> store.remove(about.about()));
    }
  }

  private static boolean isConsultation(ScreeningEvent event) {
    return switch (event.type()) {
      case CONSULTATION_ASKED, CONSULTATION_ANSWERED, CONSULTATION_REFUSED, CONSULTATION_CLOSED ->
          true;
      default -> false;
    };
  }

  private void keep(Consultation asked, String caseNumber) {
    if (asked.asked().where() == Inventory.Where.INSIDE
        && !asked.asked().organisation().isEmpty()) {
      boolean answered =
          asked.state() == Consultation.State.ANSWERED
              || asked.state() == Consultation.State.REFUSED;
      store.keep(
          new UnitQuestion(
              asked.id(),
              asked.asked().organisation(),
              asked.ideaId(),
              caseNumber,
              asked.askedAt(),
              asked.closesAt(),
              answered ? asked.answeredAt() : null,
              asked.state() == Consultation.State.OPEN));
    }
  }
}
