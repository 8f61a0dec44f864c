package se.meetmalmo.criteria.core.internal.web;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Optional;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.criteria.core.internal.template.StaticTemplates;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Shell;
import se.meetmalmo.platform.web.Texts;

/** The criteria in force, for everyone. */
@Component(service = CriteriaPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path(CriteriaNavigation.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML)
public final class CriteriaPages {
  /** The section of the portal where one hands in; it is there when the intake is. */
  private static final String HAND_IN = "new-idea";

  private final Texts texts = Texts.beside(CriteriaPages.class);
  private final StaticTemplates templates = new StaticTemplates();
  private final Criteria criteria;

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<NavigationContributor> neighbours = List.of();

  /**
   * @param shell these pages are there while the portal is
   */
  @Activate
  public CriteriaPages(@Reference Criteria criteria, @Reference Shell shell) {
    this.criteria = criteria;
  }

  @GET
  public PageView criteria(@Context PageContext page) {
    Optional<RuleSetView> set = criteria.inForce(page.language());
    StringOutput out = new StringOutput();
    if (set.isPresent()) {
      templates
          .criteria(
              page,
              texts,
              set.get(),
              set.get().referralContact().stream().map(ContactLine::of).toList(),
              set.get().tables().stream().map(RuleTable::of).toList(),
              handIn(page))
          .render(out);
    } else {
      templates.noCriteria(page, texts).render(out);
    }
    return new PageView(
        page.text(texts, "title"), CriteriaNavigation.SECTION, new Html(out.toString()));
  }

  /** Where one hands in; null when that is not installed. */
  private NavigationItem handIn(PageContext page) {
    return neighbours.stream()
        .flatMap(neighbour -> neighbour.items(page.language()).stream())
        .filter(item -> item.id().equals(HAND_IN))
        .findFirst()
        .orElse(null);
  }
}
