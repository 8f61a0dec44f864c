package se.meetmalmo.communications.core.internal.idea;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.intake.screening.ScreeningEvent;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.journal.JournalEvent;

/** Whoever is asked for an opinion gets the private link, and is reminded once. */
@Component(property = {Notices.NAME + "=consultations", Notices.UNIT + "=" + IdeaEvent.UNIT})
public final class ConsultationNotices implements Notices {
  /** Scheme of those who were asked: {@code addressee:CONSULTATION}. */
  static final String ADDRESSEE = "addressee";

  private final Consultations consultations;

  @Activate
  public ConsultationNotices(@Reference Consultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public List<Notice> of(JournalEvent event) {
    return ScreeningEvent.of(event)
        .filter(ConsultationNotices::concernsAddressee)
        .flatMap(asked -> notice(event, asked))
        .map(List::of)
        .orElse(List.of());
  }

  private static boolean concernsAddressee(ScreeningEvent event) {
    return event.type() == ScreeningEvent.Type.CONSULTATION_ASKED
        || event.type() == ScreeningEvent.Type.CONSULTATION_REMINDER;
  }

  /** None when the question was taken away meanwhile. */
  private Optional<Notice> notice(JournalEvent event, ScreeningEvent asked) {
    return consultations
        .find(asked.about(), Actor.SYSTEM)
        .map(
            consultation ->
                new Notice(
                    Occasion.of(event),
                    ADDRESSEE + ":" + consultation.id(),
                    Notice.MAIL,
                    event.type(),
                    consultation.asked().language(),
                    Category.SERVICE,
                    ""));
  }
}
