package se.meetmalmo.communications.core.internal.idea;

import java.time.Instant;
import java.time.LocalDate;
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
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.Submission.Submitter;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Step;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;

/** The senders of ideas, as the intake knows them: there while it is. */
@Component(property = Correspondence.SCHEME + "=" + IdeaNotices.SENDER)
public final class IdeaSenders implements Correspondence {
  private final Intake intake;
  private final Site site;

  @Activate
  public IdeaSenders(@Reference Intake intake, @Reference Site site) {
    this.intake = intake;
    this.site = site;
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    return intake
        .show(notice.recipientId(), Actor.SYSTEM)
        .filter(IdeaCase.class::isInstance)
        .map(IdeaCase.class::cast)
        .filter(kept -> !kept.idea().submission().submitter().email().isEmpty())
        .map(kept -> correspondent(kept, notice, purpose));
  }

  private Correspondent correspondent(IdeaCase kept, Notice notice, Purpose purpose) {
    Submitter submitter = kept.idea().submission().submitter();
    Map<String, String> facts = new HashMap<>(facts(kept, notice));
    String secret =
        purpose == Purpose.SENDING ? intake.issueLink(kept.idea().id()) : "xxxxxxxxxxxxxxxx";
    facts.put("statusLink", site.url("/status/" + secret).toString());
    return new Correspondent(submitter.name(), submitter.email(), facts);
  }

  private Map<String, String> facts(IdeaCase kept, Notice notice) {
    Idea idea = kept.idea();
    Language language = Language.of(notice.language());
    Optional<Step> step =
        IdeaNotices.step(notice)
            .flatMap(number -> kept.steps().stream().filter(s -> s.number() == number).findFirst());
    return Map.of(
        "name", idea.submission().submitter().name(),
        "caseNumber", idea.caseNumber(),
        "title", idea.submission().title(),
        "kind", kind(idea.submission().kind(), language),
        "reason", step.map(Step::reason).orElse(""),
        "answerBy", idea.awaitedBy().map(at -> day(at, language)).orElse(""),
        "pausedUntil", idea.pausedUntil() == null ? "" : day(idea.pausedUntil(), language),
        "connectedTo", idea.connectedTo(),
        "site", site.url("/").toString());
  }

  private static String kind(Submission.Kind kind, Language language) {
    boolean question = kind == Submission.Kind.QUESTION;
    return language == Language.SV
        ? question ? "frågeställning" : "idé"
        : question ? "question" : "idea";
  }

  private static String day(Instant at, Language language) {
    return day(LocalDate.ofInstant(at, City.ZONE), language);
  }

  private static String day(LocalDate day, Language language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
  }
}
