package se.meetmalmo.knowledgebank;

/** What an initiative has given: a {@link Result} or a {@link Lesson}. */
public sealed interface Experience permits Result, Lesson {
  /** The kinds that there are. */
  enum Kind {
    RESULT,
    LESSON
  }

  Kind kind();

  /** Without what is private. */
  Experience forPublic();
}
