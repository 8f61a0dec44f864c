package se.meetmalmo.communications;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;

/**
 * The wordings of messages, which communicators change. Every version is kept. Thread-safe; each
 * method is one transaction, and refuses with {@link se.meetmalmo.platform.ForbiddenException}
 * those who may not.
 */
@ProviderType
public interface MessageTemplates {
  /** Those who word messages. */
  Set<String> EDITORS =
      Set.of(
          Roles.COMMUNICATOR, Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER);

  /** All kinds that the installed parts send, by kind and language. */
  List<MessageTemplate> list(Actor reader);

  /**
   * @throws se.meetmalmo.platform.NotFoundException when there is no such kind or language
   */
  MessageTemplate show(String kind, String language, Actor reader);

  /**
   * Words a kind otherwise from now on.
   *
   * @param expectedVersion the version that was seen, or -1 for whichever
   * @throws se.meetmalmo.platform.InvalidInputException names an unknown fact, and the known ones
   * @throws se.meetmalmo.platform.ConflictException when somebody else has changed it meanwhile
   */
  MessageTemplate save(
      String kind, String language, Wording wording, int expectedVersion, Actor by);

  /**
   * Takes the shipped wording again.
   *
   * @throws se.meetmalmo.platform.ConflictException when somebody else has changed it meanwhile
   */
  MessageTemplate restore(String kind, String language, int expectedVersion, Actor by);

  /**
   * How a wording would read in a real case, as far as the reader may see that.
   *
   * @param about id or case number
   * @throws se.meetmalmo.platform.NotFoundException when there is no such case
   * @throws se.meetmalmo.platform.InvalidInputException names an unknown fact
   */
  MessagePreview preview(String kind, String language, Wording wording, String about, Actor reader);
}
