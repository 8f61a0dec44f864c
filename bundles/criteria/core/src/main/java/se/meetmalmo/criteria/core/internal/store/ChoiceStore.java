package se.meetmalmo.criteria.core.internal.store;

/** Keeps the choice durably. */
public interface ChoiceStore {
  /** The choice as it was last kept; {@link Choice#NONE} when there is none. */
  Choice load();

  /** Durable when it returns. */
  void save(Choice choice);
}
