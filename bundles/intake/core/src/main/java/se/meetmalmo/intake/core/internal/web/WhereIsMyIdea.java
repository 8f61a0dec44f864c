package se.meetmalmo.intake.core.internal.web;

import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.StartSection;

/** The box beside the promise: a case number leads to the idea. */
@Component(
    service = StartSection.class,
    property = {StartSection.PLACE + "=hero", StartSection.ORDER + ":Integer=10"})
public final class WhereIsMyIdea implements StartSection {
  @Override
  public Html render(PageContext page) {
    return Views.html(Views.TEMPLATES.startWhere(new Words(page.language())));
  }
}
