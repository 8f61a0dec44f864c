package se.meetmalmo.knowledgebank.core.internal.web;

/** The version that a form was filled in for. */
final class Version {
  private Version() {}

  /** What is no version is as one that nobody has any more, so that nothing is written over. */
  static long of(String typed) {
    return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
  }
}
