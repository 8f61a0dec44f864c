package se.meetmalmo.intake.core.internal.waiting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.intake.core.internal.waiting.store.WatchStore;
import se.meetmalmo.intake.waiting.WakeReason;
import se.meetmalmo.intake.waiting.WakeReason.Kind;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.ResourceBank;

/**
 * Looks in what other domains tell for what paused ideas wait for, and in what comes in for what is
 * like one of them. Thread-safe.
 */
@Component(
    property = {
      JournalHandler.NAME + "=intake-wake",
      JournalHandler.UNIT + "=" + JournalHandler.EVERY_UNIT
    })
public final class WakeHandler implements JournalHandler {
  /** Suggestions from one idea. */
  private static final int FEW = 3;

  private final WatchStore store;
  private final Wakening wakening;
  private final Similar similar;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile ResourceBank bank;

  @Activate
  public WakeHandler(
      @Reference WatchStore store, @Reference Wakening wakening, @Reference Similar similar) {
    this.store = store;
    this.wakening = wakening;
    this.similar = similar;
  }

  @Override
  public void handle(JournalEvent event) {
    switch (event.unit()) {
      case InitiativeEvent.UNIT ->
          InitiativeEvent.Kind.of(event.type()).ifPresent(kind -> initiative(event));
      case MemberEvent.UNIT ->
          MemberEvent.Type.of(event.type())
              .filter(type -> type == MemberEvent.Type.CONFIRMED)
              .ifPresent(type -> joined(MemberEvent.of(event)));
      case IdeaEvent.UNIT ->
          IdeaEvent.Type.of(event.type())
              .filter(type -> type == IdeaEvent.Type.RECEIVED)
              .ifPresent(type -> received(IdeaEvent.of(event)));
      default -> {}
    }
  }

  /** It has ended, or is not there any more. */
  private void initiative(JournalEvent event) {
    InitiativeEvent told = InitiativeEvent.of(event);
    if (told.kind() == InitiativeEvent.Kind.WITHDRAWN || !told.stage().isUnderWay()) {
      store
          .on(Kind.INITIATIVE, List.of(told.initiativeId()))
          .forEach(watch -> wakening.come(watch, event.at()));
    }
  }

  private void joined(MemberEvent told) {
    List<String> themes =
        Optional.ofNullable(bank)
            .flatMap(there -> there.profile(told.memberId(), Actor.SYSTEM))
            .map(member -> member.interest().themes())
            .orElse(List.of());
    store
        .on(Kind.THEME, themes.stream().map(theme -> theme.toLowerCase(Locale.ROOT)).toList())
        .forEach(watch -> wakening.come(watch, told.at()));
  }

  private void received(IdeaEvent told) {
    if (told.origin() != Origin.IMPORT && similar.isThere() && store.isAnyPaused()) {
      WakeReason reason = new WakeReason(Kind.SIMILAR, told.caseNumber(), told.at());
      wakening.found(told.ideaId()).map(IdeaCase::idea).stream()
          .flatMap(idea -> similar.related(idea, FEW, Actor.SYSTEM).stream())
          .filter(hit -> hit.source().equals(JoinedWork.INTAKE))
          .filter(hit -> hit.status().equals(Status.PAUSED.name()))
          .forEach(hit -> wakening.suggest(hit.id(), reason));
    }
  }
}
