package se.meetmalmo.communications.core.internal.idea;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.Submission.Submitter;
import se.meetmalmo.intake.CaseView;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.PublicIdea;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.waiting.WaitingEvent;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;

/** The senders of ideas, as the intake knows them: there while it is. */
@Component(property = Correspondence.SCHEME + "=" + IdeaNotices.SENDER)
public final class IdeaSenders implements Correspondence {
  private static final String NOWHERE = "x".repeat(16);
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
        .show(notice.recipientId(), purpose.reader())
        .flatMap(shown -> correspondent(shown, notice, purpose));
  }

  private Optional<Correspondent> correspondent(CaseView shown, Notice notice, Purpose purpose) {
    Language language = Language.of(notice.language());
    if (shown instanceof IdeaCase kept) {
      Submitter submitter = kept.idea().submission().submitter();
      return purpose.sends() && submitter.email().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Correspondent(
                  submitter.name(),
                  submitter.email(),
                  facts(whole(kept, language), kept.steps(), notice, purpose)));
    }
    PublicCase open = (PublicCase) shown;
    return purpose.sends()
        ? Optional.empty()
        : Optional.of(
            new Correspondent(
                "", "", facts(masked(open.idea(), language), open.steps(), notice, purpose)));
  }

  private Map<String, String> facts(
      Map<String, String> known, List<Step> steps, Notice notice, Purpose purpose) {
    Map<String, String> facts = new HashMap<>(known);
    facts.put("reason", step(steps, notice).map(Step::reason).orElse(""));
    facts.put("site", site.url("/").toString());
    String secret = purpose.sends() ? intake.issueLink(known.get("id")) : NOWHERE;
    facts.put("statusLink", site.url("/status/" + secret).toString());
    return facts;
  }

  /**
   * The one that it tells of; of a message that names none, the last that fits: of a reminder the
   * question.
   */
  private static Optional<Step> step(List<Step> steps, Notice notice) {
    return IdeaNotices.step(notice)
        .map(number -> steps.stream().filter(step -> step.number() == number).findFirst())
        .orElseGet(
            () ->
                steps.stream()
                    .filter(step -> fits(step, notice.kind()))
                    .reduce((earlier, later) -> later));
  }

  private static boolean fits(Step step, String kind) {
    boolean reminds = kind.equals(WaitingEvent.Type.REPLY_REMINDER.word());
    return step.type().word().equals(reminds ? IdeaEvent.Type.MORE_ASKED.word() : kind);
  }

  private static Map<String, String> whole(IdeaCase kept, Language language) {
    Idea idea = kept.idea();
    return Map.of(
        "id", idea.id(),
        "name", idea.submission().submitter().name(),
        "caseNumber", idea.caseNumber(),
        "title", idea.submission().title(),
        "kind", kind(idea.submission().kind(), language),
        "answerBy", idea.awaitedBy().map(at -> day(at, language)).orElse(""),
        "replyBy", kept.replyBy() == null ? "" : day(kept.replyBy(), language),
        "pausedUntil", idea.pausedUntil() == null ? "" : day(idea.pausedUntil(), language),
        "connectedTo", idea.connectedTo());
  }

  private static Map<String, String> masked(PublicIdea idea, Language language) {
    return Map.of(
        "id", idea.id(),
        "caseNumber", idea.caseNumber(),
        "title", idea.title(),
        "kind", kind(idea.kind(), language),
        "pausedUntil", idea.pausedUntil() == null ? "" : day(idea.pausedUntil(), language),
        "connectedTo", idea.connectedTo());
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
