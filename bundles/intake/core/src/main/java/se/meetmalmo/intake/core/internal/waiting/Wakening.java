package se.meetmalmo.intake.core.internal.waiting;

import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.waiting.store.Watch;
import se.meetmalmo.intake.core.internal.waiting.store.WatchStore;
import se.meetmalmo.intake.waiting.WaitingEvent;
import se.meetmalmo.intake.waiting.WakeReason;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;

/**
 * What becomes of a paused idea when what it waits for has come: it is taken up where the pause
 * says so, else listed as worth taking up and told of, once. Thread-safe.
 */
@Component(service = Wakening.class)
public final class Wakening {
  private static final Texts TEXTS = Texts.beside(Wakening.class);
  private final WatchStore store;
  private final Intake intake;

  @Activate
  public Wakening(@Reference WatchStore store, @Reference Intake intake) {
    this.store = store;
    this.intake = intake;
  }

  Optional<Idea> paused(String ideaId) {
    return found(ideaId).map(IdeaCase::idea).filter(idea -> idea.status() == Status.PAUSED);
  }

  Optional<IdeaCase> found(String ideaId) {
    return intake.show(ideaId, Actor.SYSTEM).map(IdeaCase.class::cast);
  }

  /** What it waits for has come, as it was looked for. */
  boolean come(Watch watch, Instant now) {
    return come(watch, watch.key(), watch.key(), now);
  }

  /**
   * @param seen what it is looked for by from now on
   * @param about for people
   * @return whether anything was done: not where somebody else was first
   */
  boolean come(Watch watch, String seen, String about, Instant now) {
    WakeReason reason = new WakeReason(watch.kind(), about, now);
    return found(watch.ideaId())
        .filter(full -> full.pause() != null)
        .filter(
            full ->
                full.pause().wakeItself()
                    ? isWoken(full.idea(), watch.kind())
                    : store.come(watch, seen, reason, event(full.idea(), reason)))
        .isPresent();
  }

  /**
   * Nobody waits for it, but it speaks for a paused idea.
   *
   * @return whether it is a new reason
   */
  boolean suggest(String ideaId, WakeReason reason) {
    return paused(ideaId)
        .filter(idea -> store.suggest(ideaId, reason, event(idea, reason)))
        .isPresent();
  }

  private static WaitingEvent event(Idea idea, WakeReason reason) {
    return new WaitingEvent(
        idea.id(),
        WaitingEvent.Type.WORTH_WAKING,
        reason.at(),
        idea.caseNumber(),
        reason.kind().name(),
        Roles.COORDINATOR,
        "");
  }

  /** Not where somebody has changed it since it was read. */
  private boolean isWoken(Idea idea, WakeReason.Kind kind) {
    String why = TEXTS.get(Language.of(idea.submission().language()), "woken." + kind);
    Decision wake = Decision.of(Decision.Action.WAKE, why);
    try {
      intake.decide(idea.id(), wake, idea.version(), Actor.SYSTEM);
      return true;
    } catch (ConflictException somebodyElseWasFirst) {
      return false;
    }
  }
}
