package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.PersistenceException;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Overview;
import se.meetmalmo.intake.Step;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.UnfitRowException;
import se.meetmalmo.platform.journal.JournalEvent;

/** Keeps ideas and their journal in memory: a change is there whole or not at all. */
public final class MemoryIdeaStore implements IdeaStore {
  private final Map<String, Kept> ideas = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final List<JournalEvent> journal = new ArrayList<>();

  public List<JournalEvent> journal() {
    return journal;
  }

  @Override
  public void insert(NewIdea idea) {
    Change change = idea.change();
    if (links.containsKey(idea.linkHash())) {
      throw new UnfitRowException(new PersistenceException("The link is taken"));
    }
    links.put(idea.linkHash(), change.idea().id());
    keep(change, change.steps(), Waits.NOTHING);
  }

  @Override
  public Kept change(Address address, Function<Kept, Change> change) {
    Kept before = find(address).orElseThrow(() -> new NotFoundException("idea", "" + address));
    Change made = change.apply(before);
    if (made.idea().version() != before.idea().version() + 1) {
      throw new ConflictException("Changed meanwhile");
    }
    List<Step> steps = new ArrayList<>(before.steps());
    steps.addAll(made.steps());
    return keep(made, steps, waits(before, made));
  }

  private static Waits waits(Kept before, Change made) {
    boolean same = made.steps().stream().allMatch(step -> step.type().isAside());
    return made.pausing() != null || made.replyBy() != null
        ? new Waits(made.replyBy(), made.pausing() == null ? null : made.pausing().pause())
        : same ? before.waits() : Waits.NOTHING;
  }

  private Kept keep(Change change, List<Step> steps, Waits waits) {
    Kept kept = new Kept(change.idea(), steps, waits);
    ideas.put(change.idea().id(), kept);
    change.events().forEach(event -> journal.add(event.toJournal().in(IdeaEvent.UNIT)));
    return kept;
  }

  @Override
  public Optional<Kept> find(Address address) {
    String id =
        address instanceof Address.Linked linked
            ? links.get(linked.hash())
            : ((Address.Named) address).idOrCaseNumber();
    return Optional.ofNullable(ideas.get(id));
  }

  @Override
  public void addLink(String ideaId, String hash, Instant now) {
    links.put(hash, ideaId);
  }

  @Override
  public void write(List<NewIdea> inserts, List<Change> changes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Kept> byKey(Set<String> keys) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<IdeaSummary> list(IdeaQuery query, boolean open) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Overview overview(IdeaQuery query, boolean open) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Idea> after(String id, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Idea> some(List<String> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> undecided(String afterId, int limit) {
    throw new UnsupportedOperationException();
  }
}
