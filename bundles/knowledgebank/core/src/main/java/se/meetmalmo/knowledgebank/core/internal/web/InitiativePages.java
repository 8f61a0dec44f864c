package se.meetmalmo.knowledgebank.core.internal.web;

import java.util.List;
import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.knowledgebank.InitiativeEntry;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Shell;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.SimilarWork;

/** What goes on in the city and what has been learned, for anyone. */
@Component(
    service = InitiativePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Shell", service = Shell.class))
@Path(InitiativePages.PATH)
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class InitiativePages {
  static final String PATH = "/initiatives";
  private static final int THEMES_SHOWN = 12;
  private static final int SIMILAR = 4;
  private final KnowledgeBank bank;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile SimilarWork similar;

  @Activate
  public InitiativePages(@Reference KnowledgeBank bank) {
    this.bank = bank;
  }

  @GET
  public PageView list(@BeanParam InitiativeFilter filter, @Context PageContext page) {
    Words words = new Words(page.language());
    InitiativeListing listing = bank.list(filter.query(), Actor.ANONYMOUS);
    return new PageView(
        words.get("initiatives.title"),
        BankNavigation.INITIATIVES,
        Views.html(Views.TEMPLATES.initiatives(words, filter, listing)));
  }

  /** How many there are of a theme in each part of the city. */
  @GET
  @Path("where")
  public PageView where(@BeanParam InitiativeFilter filter, @Context PageContext page) {
    Words words = new Words(page.language());
    InitiativeQuery asked = filter.query().withPage(new PageRequest(0, 1));
    InitiativeListing all = bank.list(asked, Actor.ANONYMOUS);
    List<String> themes =
        all.themes().stream().map(InitiativeListing.Count::value).limit(THEMES_SHOWN).toList();
    List<Places.Row> rows =
        City.AREAS.stream().map(area -> new Places.Row(area, inArea(asked, area))).toList();
    return new PageView(
        words.get("where.title"),
        BankNavigation.INITIATIVES,
        Views.html(Views.TEMPLATES.where(words, filter, new Places(all, themes, rows))));
  }

  private InitiativeListing inArea(InitiativeQuery asked, String area) {
    return bank.list(
        new InitiativeQuery(
            asked.text(),
            asked.themes(),
            List.of(area),
            asked.stages(),
            asked.owners(),
            asked.years(),
            asked.origins(),
            asked.freshness(),
            asked.states(),
            asked.page()),
        Actor.ANONYMOUS);
  }

  @GET
  @Path("{id}")
  public PageView show(@PathParam("id") String id, @Context PageContext page) {
    InitiativeEntry entry =
        bank.show(id, Actor.ANONYMOUS).orElseThrow(() -> new NotFoundException("initiative", id));
    Words words = new Words(page.language());
    return new PageView(
        entry.initiative().profile().title(),
        BankNavigation.INITIATIVES,
        Views.html(Views.TEMPLATES.initiative(words, entry, like(entry))));
  }

  private List<SimilarHit> like(InitiativeEntry entry) {
    SimilarWork search = similar;
    if (search == null) {
      return List.of();
    }
    InitiativeProfile said = entry.initiative().profile();
    return search.find(SimilarQuery.of(said.title(), said.text(), Actor.ANONYMOUS)).stream()
        .filter(hit -> !hit.id().equals(entry.initiative().id()))
        .filter(hit -> entry.results().stream().noneMatch(result -> result.id().equals(hit.id())))
        .filter(hit -> entry.lessons().stream().noneMatch(lesson -> lesson.id().equals(hit.id())))
        .limit(SIMILAR)
        .toList();
  }
}
