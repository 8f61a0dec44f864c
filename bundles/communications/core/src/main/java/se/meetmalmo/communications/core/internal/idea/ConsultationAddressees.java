package se.meetmalmo.communications.core.internal.idea;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;

/**
 * Those who were asked for an opinion, as the intake knows them: there while it is. Nobody is
 * written to whose answer is not waited for any more.
 */
@Component(property = Correspondence.SCHEME + "=" + ConsultationNotices.ADDRESSEE)
public final class ConsultationAddressees implements Correspondence {
  private final Intake intake;
  private final Consultations consultations;
  private final Site site;

  @Activate
  public ConsultationAddressees(
      @Reference Intake intake, @Reference Consultations consultations, @Reference Site site) {
    this.intake = intake;
    this.consultations = consultations;
    this.site = site;
  }

  /** A preview by staff needs the id of a consultation of theirs to see. */
  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    return consultations
        .find(notice.recipientId(), purpose.reader())
        .filter(asked -> !purpose.sends() || asked.state() == Consultation.State.OPEN)
        .map(
            asked ->
                new Correspondent(
                    asked.asked().name(), asked.asked().email(), facts(asked, notice, purpose)));
  }

  private Map<String, String> facts(Consultation asked, Notice notice, Purpose purpose) {
    Language language = Language.of(notice.language());
    Map<String, String> facts = new HashMap<>();
    facts.put("name", asked.asked().name());
    facts.put("question", asked.asked().question());
    facts.put(
        "deadline",
        DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(asked.deadline()));
    intake
        .show(asked.ideaId(), Actor.SYSTEM)
        .map(IdeaCase.class::cast)
        .map(IdeaCase::idea)
        .ifPresent(
            idea -> {
              facts.put("caseNumber", idea.caseNumber());
              facts.put("title", idea.submission().title());
            });
    String secret =
        purpose.sends() ? consultations.issueLink(asked.id(), Actor.SYSTEM) : "x".repeat(16);
    facts.put("answerLink", site.url("/consultations/" + secret).toString());
    facts.put("site", site.url("/").toString());
    return facts;
  }
}
