package se.meetmalmo.criteria.core.internal.web;

import gg.jte.output.StringOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.core.internal.template.StaticTemplates;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.StartSection;
import se.meetmalmo.platform.web.Texts;

/** The criteria in short, on the start page. */
@Component(
    service = StartSection.class,
    property = {StartSection.ORDER + ":Integer=50", StartSection.PLACE + "=body"})
public final class CriteriaStart implements StartSection {
  private final Texts texts = Texts.beside(CriteriaPages.class);
  private final StaticTemplates templates = new StaticTemplates();
  private final Criteria criteria;

  @Activate
  public CriteriaStart(@Reference Criteria criteria) {
    this.criteria = criteria;
  }

  @Override
  public Html render(PageContext page) {
    return criteria
        .inForce(page.language())
        .map(
            set -> {
              StringOutput out = new StringOutput();
              templates.start(page, texts, set).render(out);
              return new Html(out.toString());
            })
        .orElse(Html.EMPTY);
  }
}
