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
import se.meetmalmo.intake.core.internal.waiting.store.WatchStore;
import se.meetmalmo.intake.waiting.WakeReason.Kind;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.ResourceBank;

/** Looks in what other domains tell for what paused ideas wait for. Thread-safe. */
@Component(
    property = {
      JournalHandler.NAME + "=intake-wake",
      JournalHandler.UNIT + "=" + InitiativeEvent.UNIT,
      JournalHandler.UNIT + "=" + MemberEvent.UNIT
    })
public final class WakeHandler implements JournalHandler {
  private final WatchStore store;
  private final Wakening wakening;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile ResourceBank bank;

  @Activate
  public WakeHandler(@Reference WatchStore store, @Reference Wakening wakening) {
    this.store = store;
    this.wakening = wakening;
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
}
