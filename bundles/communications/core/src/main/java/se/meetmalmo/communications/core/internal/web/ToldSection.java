package se.meetmalmo.communications.core.internal.web;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Told;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.StatusSection;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;

/** On the sender's own page: what was sent to them, when, and which server took it over. */
@Component
public final class ToldSection implements StatusSection {
  private final Communications communications;

  @Activate
  public ToldSection(@Reference Communications communications) {
    this.communications = communications;
  }

  @Override
  public Html render(IdeaCase own, PageContext page) {
    String id = own.idea().id();
    List<Told> told = communications.told(IdeaEvent.subject(id), "idea-sender:" + id);
    return told.isEmpty()
        ? Html.EMPTY
        : Views.html(Views.TEMPLATES.told(new Words(page.language()), told));
  }
}
