package se.meetmalmo.knowledgebank.core.internal.mail;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.InitiativeEvent.Kind;
import se.meetmalmo.platform.journal.JournalEvent;

/** Owners are asked whether what is said of their initiatives is still so. */
@Component(
    property = {Notices.NAME + "=initiative-owners", Notices.UNIT + "=" + InitiativeEvent.UNIT})
public final class OwnerNotices implements Notices {
  /** Scheme of the owner of an initiative, by the initiative's id. */
  static final String OWNER = "initiative-owner";

  @Override
  public List<Notice> of(JournalEvent event) {
    return Kind.of(event.type()).filter(Kind.REVIEW_DUE::equals).stream()
        .map(due -> notice(event, InitiativeEvent.of(event)))
        .toList();
  }

  private static Notice notice(JournalEvent event, InitiativeEvent due) {
    return new Notice(
        Occasion.of(event),
        OWNER + ":" + due.initiativeId(),
        Notice.MAIL,
        event.type(),
        due.language(),
        Category.SERVICE,
        "");
  }
}
