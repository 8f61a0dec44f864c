package se.meetmalmo.communications.core.internal;

import java.util.List;
import se.meetmalmo.communications.Subscription;

/**
 * Something that is worth telling, as anyone may read it.
 *
 * @param url where more is said
 */
public record NewsItem(String title, String url, List<String> themes, List<String> areas) {
  /** Whether it is about what somebody has asked for; who has asked for nothing gets all. */
  boolean isFor(Subscription subscription) {
    return meets(subscription.themes(), themes) && meets(subscription.areas(), areas);
  }

  private static boolean meets(List<String> asked, List<String> has) {
    return asked.isEmpty() || asked.stream().anyMatch(has::contains);
  }
}
