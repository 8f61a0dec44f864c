package se.meetmalmo.communications.plan;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;

/**
 * Talks with parts of the city: whom they are with, and when both sides were told that they are.
 * The invitation follows the activity: it goes out when that is approved, again when it is approved
 * with another time or place, and is taken back when it is dropped. Thread-safe.
 */
@ProviderType
public interface Talks {
  /**
   * Empty when there is no such activity, or it is no talk.
   *
   * @throws se.meetmalmo.platform.ForbiddenException when the reader does not see the plan
   */
  Optional<Talk> find(String activity, Actor reader);

  /**
   * Says whom it is with; whoever comes last counts. Another address than the one that was invited
   * is invited anew.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such activity
   * @throws se.meetmalmo.platform.ConflictException when it is no talk
   */
  Talk keep(String activity, TalkGuest guest, Actor by);

  /**
   * Those that both sides know of, from a month ago on, the first first, at most 200. For people of
   * the city: whoever asks has seen that the reader is one.
   */
  List<TalkTime> agreed();

  /**
   * What a link in a message leads to.
   *
   * @return empty when it opens nothing, or nothing any more
   */
  Optional<TalkTime> invitation(String secret);

  /**
   * A talk as a calendar file (RFC 5545), {@code METHOD:CANCEL} once it is called off; its UID is
   * that of the activity, its SEQUENCE that of the time.
   */
  String calendar(TalkTime time);
}
