package se.meetmalmo.knowledgebank;

/** Whether anyone may read it. */
public enum State {
  /** Only {@link KnowledgeBank#READERS}. */
  DRAFT,
  PUBLISHED
}
