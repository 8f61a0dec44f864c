package se.meetmalmo.intake.core.internal.screening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.PublicIdea;
import se.meetmalmo.intake.core.internal.screening.store.ConsultationStore;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.QueueStore;
import se.meetmalmo.intake.screening.Answer;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.Consultation.State;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.intake.screening.NewConsultation;
import se.meetmalmo.intake.screening.OwnConsultation;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.ScreeningEvent;
import se.meetmalmo.intake.screening.ScreeningEvent.Type;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Validation;

/** Questions to other parties. Thread-safe. */
@Component(service = Consultations.class)
public final class ConsultationsComponent implements Consultations {
  private static final int REMINDERS = 500;
  private static final int REFUSAL_LENGTH = 2_000;
  private static final Duration BEFORE = Duration.ofDays(3);
  private final ConsultationStore store;
  private final IdeaStore ideas;
  private final Desk desk;

  @Activate
  public ConsultationsComponent(
      @Reference ConsultationStore store,
      @Reference QueueStore queue,
      @Reference IdeaStore ideas,
      @Reference Clock clock) {
    this.store = store;
    this.ideas = ideas;
    this.desk = new Desk(queue, Clock.tick(clock, Duration.ofMillis(1)), Optional::empty);
  }

  @Override
  public Asked ask(String idOrCaseNumber, NewConsultation question, Actor by) {
    Screeners.checkWorks(by);
    LocalDate today = LocalDate.ofInstant(desk.now(), City.ZONE);
    if (!question.deadline().isAfter(today) || question.deadline().isAfter(today.plusYears(1))) {
      throw new InvalidInputException(
          FieldError.of("deadline", "not-in-future", "is not a day of the year to come"));
    }
    String secret = Ids.secret();
    return store.together(
        () -> {
          QueueItem item = desk.line(idOrCaseNumber);
          store.hold(item.idea().id());
          checkOpen(desk.line(item.idea().id()));
          Consultation asked = asked(item, question, by);
          store.insert(
              asked,
              remindAt(asked),
              Ids.hash(secret),
              event(asked, item, Type.CONSULTATION_ASKED, by.name()));
          return new Asked(asked, secret);
        });
  }

  private static void checkOpen(QueueItem item) {
    if (!item.idea().status().awaitsAnswer()) {
      throw new ConflictException(
          "Idea %s is %s: nobody is asked about it any more"
              .formatted(item.idea().caseNumber(), item.idea().status()));
    }
  }

  private Consultation asked(QueueItem item, NewConsultation question, Actor by) {
    return new Consultation(
        Ids.next(),
        item.idea().id(),
        question,
        by.name(),
        desk.now(),
        question.deadline().plusDays(1).atStartOfDay(City.ZONE).toInstant(),
        State.OPEN,
        null,
        "",
        null,
        null);
  }

  private static Instant remindAt(Consultation asked) {
    Duration time = Duration.between(asked.askedAt(), asked.closesAt());
    return time.compareTo(BEFORE.multipliedBy(2)) < 0
        ? asked.askedAt().plus(time.dividedBy(2))
        : asked.closesAt().minus(BEFORE);
  }

  private ScreeningEvent event(Consultation about, QueueItem item, Type type, String by) {
    return desk.event(item, type, about.id(), "", by);
  }

  @Override
  public List<Consultation> of(String idOrCaseNumber, Actor reader) {
    Screeners.checkReads(reader);
    return store.reading(() -> store.of(desk.line(idOrCaseNumber).idea().id()));
  }

  @Override
  public Optional<Consultation> find(String id, Actor reader) {
    Screeners.checkReads(reader);
    return store.find(id);
  }

  @Override
  public Consultation close(String id, Actor by) {
    Screeners.checkWorks(by);
    return store.together(
        () -> {
          Consultation open = get(id);
          store.hold(open.ideaId());
          if (open.state() != State.OPEN) {
            throw new ConflictException(
                "Consultation %s is %s: only an open one is closed".formatted(id, open.state()));
          }
          Consultation closed = with(open, State.CLOSED, open.answer(), "", open.answeredAt());
          QueueItem item = desk.line(open.ideaId());
          store.change(closed, event(closed, item, Type.CONSULTATION_CLOSED, by.name()));
          return closed;
        });
  }

  private Consultation get(String id) {
    return store.find(id).orElseThrow(() -> new NotFoundException("consultation", id));
  }

  private static Consultation with(
      Consultation was, State state, Answer answer, String refusal, Instant answeredAt) {
    return new Consultation(
        was.id(),
        was.ideaId(),
        was.asked(),
        was.askedBy(),
        was.askedAt(),
        was.closesAt(),
        state,
        answer,
        refusal,
        answeredAt,
        was.remindedAt());
  }

  @Override
  public String issueLink(String id, Actor by) {
    Screeners.checkWorks(by);
    String secret = Ids.secret();
    return store.together(
        () -> {
          store.addLink(get(id).id(), Ids.hash(secret), desk.now());
          return secret;
        });
  }

  @Override
  public Optional<OwnConsultation> open(String secret) {
    return store.reading(
        () -> store.linked(Ids.hash(secret)).map(asked -> own(asked, desk.line(asked.ideaId()))));
  }

  private OwnConsultation own(Consultation asked, QueueItem item) {
    boolean text = asked.asked().shows() == NewConsultation.Shows.TEXT;
    return new OwnConsultation(
        item.idea().caseNumber(),
        item.idea().title(),
        asked.asked().name(),
        asked.asked().question(),
        asked.deadline(),
        asked.asked().language(),
        asked.state(),
        text ? PublicIdea.open(idea(asked.ideaId())) : PublicIdea.withheld(idea(asked.ideaId())),
        asked.answer(),
        asked.refusal(),
        canAnswer(asked, item),
        !item.idea().status().awaitsAnswer());
  }

  private Idea idea(String id) {
    return ideas
        .find(new IdeaStore.Address.Named(id))
        .orElseThrow(() -> new NotFoundException("idea", id))
        .idea();
  }

  /** The first answer is welcome until the case is decided, another until the deadline. */
  private boolean canAnswer(Consultation asked, QueueItem item) {
    boolean inTime = asked.state() == State.OPEN || desk.now().isBefore(asked.closesAt());
    return inTime && asked.state() != State.CLOSED && item.idea().status().awaitsAnswer();
  }

  @Override
  public OwnConsultation answer(String secret, Answer answer) {
    return change(
        secret,
        Type.CONSULTATION_ANSWERED,
        asked -> with(asked, State.ANSWERED, answer, "", desk.now()));
  }

  @Override
  public OwnConsultation refuse(String secret, String reason) {
    String why = Objects.requireNonNullElse(reason, "").strip();
    new Validation().atMost("reason", why, REFUSAL_LENGTH).orThrow();
    return change(
        secret,
        Type.CONSULTATION_REFUSED,
        asked -> with(asked, State.REFUSED, asked.answer(), why, desk.now()));
  }

  private OwnConsultation change(String secret, Type type, UnaryOperator<Consultation> how) {
    return store.together(
        () -> {
          Consultation asked =
              store
                  .linked(Ids.hash(secret))
                  .orElseThrow(
                      () -> new NotFoundException("consultation", "behind this private link"));
          store.hold(asked.ideaId());
          QueueItem item = desk.line(asked.ideaId());
          if (!canAnswer(asked, item)) {
            throw new ConflictException(
                "Consultation %s about %s can't be answered any more"
                    .formatted(asked.id(), item.idea().caseNumber()));
          }
          Consultation now = how.apply(asked);
          store.change(now, event(now, item, type, ScreeningEvent.ADDRESSEE));
          return own(now, item);
        });
  }

  @Override
  public int remindDue(Actor by) {
    Screeners.checkWorks(by);
    return store.together(
        () -> {
          List<Consultation> due = store.remindersDue(desk.now(), REMINDERS);
          for (Consultation asked : due) {
            Consultation reminded =
                new Consultation(
                    asked.id(),
                    asked.ideaId(),
                    asked.asked(),
                    asked.askedBy(),
                    asked.askedAt(),
                    asked.closesAt(),
                    asked.state(),
                    asked.answer(),
                    asked.refusal(),
                    asked.answeredAt(),
                    desk.now());
            QueueItem item = desk.line(asked.ideaId());
            store.change(reminded, event(reminded, item, Type.CONSULTATION_REMINDER, by.name()));
          }
          return due.size();
        });
  }
}
