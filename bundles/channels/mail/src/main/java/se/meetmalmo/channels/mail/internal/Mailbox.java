package se.meetmalmo.channels.mail.internal;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.communications.spi.Returned;
import se.meetmalmo.communications.spi.Returns.Taken;
import se.meetmalmo.platform.timers.Swept;

/**
 * A folder on an IMAP server that people may read too: what is understood is moved to another
 * folder, what is not stays as it is, unread, and is looked at once. A node that begins anew looks
 * at it once more. One run at a time.
 */
final class Mailbox {
  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
  private static final int SOME = 100;
  private static final int LARGEST = 256 * 1_024;
  private final BounceSettings settings;
  private final Session session;

  /** What is left in the folder, by its number there, which is good until the validity changes. */
  private final Set<Long> seen = new HashSet<>();

  private long validity;
  private volatile int left;

  Mailbox(BounceSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(settings.properties());
  }

  /** How many are not understood, as of the last run. */
  int left() {
    return left;
  }

  /**
   * Looks at some of what is new.
   *
   * @param take what a report is given to
   */
  Swept read(Function<Returned, Taken> take) throws MessagingException {
    try (IMAPStore store = (IMAPStore) session.getStore(settings.protocol())) {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      try {
        return read(folder, take);
      } finally {
        folder.close(false);
      }
    }
  }

  private Swept read(IMAPFolder folder, Function<Returned, Taken> take) throws MessagingException {
    if (folder.getUIDValidity() != validity) {
      validity = folder.getUIDValidity();
      seen.clear();
    }
    List<IMAPMessage> fresh = fresh(folder);
    List<Message> handled = new ArrayList<>();
    for (IMAPMessage message : fresh.subList(0, Math.min(SOME, fresh.size()))) {
      long uid = folder.getUID(message);
      Optional<Returned> returned = returned(message, uid);
      Optional<Taken> taken = returned.map(take);
      if (taken.isEmpty() || taken.get() == Taken.STRANGE) {
        seen.add(uid);
      } else if (taken.get() != Taken.LATER) {
        handled.add(message);
      }
    }
    move(folder, handled);
    left = seen.size();
    return new Swept(handled.size(), fresh.size() > SOME);
  }

  /** Forgets what somebody has taken away. */
  private List<IMAPMessage> fresh(IMAPFolder folder) throws MessagingException {
    List<IMAPMessage> fresh = new ArrayList<>();
    Set<Long> there = new HashSet<>();
    FetchProfile profile = new FetchProfile();
    profile.add(UIDFolder.FetchProfileItem.UID);
    profile.add(FetchProfile.Item.FLAGS);
    Message[] all = folder.getMessages();
    folder.fetch(all, profile);
    for (Message message : all) {
      long uid = folder.getUID(message);
      there.add(uid);
      if (!seen.contains(uid) && !message.isSet(Flags.Flag.DELETED)) {
        fresh.add((IMAPMessage) message);
      }
    }
    seen.retainAll(there);
    return fresh;
  }

  /** Whatever is wrong with one is wrong with that one only. */
  private Optional<Returned> returned(IMAPMessage message, long uid) {
    try {
      if (message.getSize() > LARGEST) {
        LOG.info("Mail {} is too large to be a bounce of ours: left", uid);
        return Optional.empty();
      }
      return ReturnedMail.of(copy(message));
    } catch (MessagingException | IOException | RuntimeException e) {
      LOG.info("Mail {} can't be read as a bounce, {}: left", uid, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** Read once, no longer than what it may be, whatever the server says of its length. */
  private MimeMessage copy(IMAPMessage message) throws MessagingException, IOException {
    byte[] bytes = message.getMimeStream().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new IOException("Longer than its server says");
    }
    return new MimeMessage(session, new ByteArrayInputStream(bytes));
  }

  private void move(IMAPFolder folder, List<Message> handled) throws MessagingException {
    if (handled.isEmpty()) {
      return;
    }
    Folder target = folder.getStore().getFolder(settings.handled());
    if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
      throw new MessagingException("Folder %s can't be made".formatted(settings.handled()));
    }
    Message[] all = handled.toArray(Message[]::new);
    if (((IMAPStore) folder.getStore()).hasCapability("MOVE")) {
      folder.moveMessages(all, target);
    } else {
      folder.copyMessages(all, target);
      folder.setFlags(all, new Flags(Flags.Flag.DELETED), true);
    }
  }
}
