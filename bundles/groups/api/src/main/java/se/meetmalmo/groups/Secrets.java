package se.meetmalmo.groups;

import se.meetmalmo.platform.Ids;

/** Secrets that follow from others, and do not lead back. */
final class Secrets {
  private Secrets() {}

  static String calendar(String link) {
    return Ids.hash("calendar:" + link);
  }
}
