package se.meetmalmo.knowledgebank.core.internal.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.InitiativeEntry;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.NewInitiative;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.Step;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Shell;

/** Where staff writes down what goes on, and sees to it that it stays true. */
@Component(
    service = StaffInitiativePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Shell", service = Shell.class))
@Path(StaffInitiativePages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.OPERATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.COMMUNICATOR
})
public final class StaffInitiativePages {
  static final String PATH = "/staff/initiatives";
  private static final String VERSION = "version";
  private final KnowledgeBank bank;
  private final Site site;

  @Activate
  public StaffInitiativePages(@Reference KnowledgeBank bank, @Reference Site site) {
    this.bank = bank;
    this.site = site;
  }

  /**
   * A form, and what stands in the way of keeping it.
   *
   * @param id empty for a new one
   * @param version that the form is about
   * @param seen how many steps of its history the writer has seen
   * @param changes what others have done since
   */
  public record Writing(
      String id,
      long version,
      int seen,
      Sheet sheet,
      Map<String, String> errors,
      List<Step> changes) {
    static Writing of(Sheet sheet) {
      return new Writing("", 0, 0, sheet, Map.of(), List.of());
    }

    static Writing of(InitiativeEntry entry) {
      return new Writing(
          entry.initiative().id(),
          entry.initiative().version(),
          entry.history().size(),
          InitiativeSheet.of(entry.initiative().profile()),
          Map.of(),
          List.of());
    }

    Writing wrong(Map<String, String> found) {
      return new Writing(id, version, seen, sheet, found, changes);
    }

    public boolean isNew() {
      return id.isEmpty();
    }
  }

  static boolean writes(PageContext page) {
    return KnowledgeBank.WRITERS.stream().anyMatch(page.actor()::has);
  }

  @GET
  public PageView list(@BeanParam InitiativeFilter filter, @Context PageContext page) {
    Words words = new Words(page.language());
    return new PageView(
        words.get("staff.title"),
        BankNavigation.STAFF,
        Views.html(
            Views.TEMPLATES.staffInitiatives(
                words, filter, bank.list(filter.query(), page.actor()), writes(page))));
  }

  @GET
  @Path("new")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  public Response write(@Context PageContext page) {
    return form(200, Writing.of(Sheet.empty()), page);
  }

  @POST
  @Path("new")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(MultivaluedMap<String, String> form, @Context PageContext page) {
    Sheet sheet = Sheet.of(form);
    try {
      NewInitiative wanted =
          new NewInitiative(
              InitiativeSheet.profile(sheet),
              "draft".equals(sheet.value("do")) ? State.DRAFT : State.PUBLISHED,
              sheet.value("origin").equals(Origin.OUTSIDE.name()) ? Origin.OUTSIDE : Origin.CITY,
              "",
              "");
      return seen(bank.create(wanted, page.actor()).id());
    } catch (InvalidInputException e) {
      Words words = new Words(page.language());
      return form(422, Writing.of(sheet).wrong(Errors.of(e, words)), page);
    }
  }

  @GET
  @Path("{id}")
  public PageView show(@PathParam("id") String id, @Context PageContext page) {
    return shown(id, "", page);
  }

  private PageView shown(String id, String link, PageContext page) {
    Words words = new Words(page.language());
    InitiativeEntry entry = entry(id, page);
    return new PageView(
        entry.initiative().profile().title(),
        BankNavigation.STAFF,
        Views.html(Views.TEMPLATES.staffInitiative(page, words, entry, writes(page), link)));
  }

  private InitiativeEntry entry(String id, PageContext page) {
    return bank.show(id, page.actor()).orElseThrow(() -> new NotFoundException("initiative", id));
  }

  @GET
  @Path("{id}/edit")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  public Response edit(@PathParam("id") String id, @Context PageContext page) {
    return form(200, Writing.of(entry(id, page)), page);
  }

  @POST
  @Path("{id}/edit")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("id") String id, MultivaluedMap<String, String> form, @Context PageContext page) {
    Sheet sheet = Sheet.of(form);
    long version = Version.of(sheet.value(VERSION));
    int seen = (int) Version.of(sheet.value("seen"));
    Writing writing = new Writing(id, version, seen, sheet, Map.of(), List.of());
    try {
      bank.update(id, InitiativeSheet.profile(sheet), version, page.actor());
      return seen(id);
    } catch (InvalidInputException e) {
      return form(422, writing.wrong(Errors.of(e, new Words(page.language()))), page);
    } catch (ConflictException e) {
      return form(409, overtaken(writing, entry(id, page)), page);
    }
  }

  /** What was typed stays; sent once more it takes the place of what others have written. */
  private static Writing overtaken(Writing writing, InitiativeEntry now) {
    List<Step> since =
        now.history().stream().filter(step -> step.number() > writing.seen()).toList();
    return new Writing(
        writing.id(),
        now.initiative().version(),
        now.history().size(),
        writing.sheet(),
        Map.of(),
        since);
  }

  @POST
  @Path("{id}/state")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  public Response state(
      @PathParam("id") String id,
      @FormParam("state") State state,
      @FormParam(VERSION) String version,
      @Context PageContext page) {
    bank.setState(id, state, Version.of(version), page.actor());
    return seen(id);
  }

  @POST
  @Path("{id}/confirm")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  public Response confirm(@PathParam("id") String id, @Context PageContext page) {
    bank.confirm(id, page.actor());
    return seen(id);
  }

  /** A link for the owner, to be sent by whatever way; shown this once. */
  @POST
  @Path("{id}/link")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  public PageView link(@PathParam("id") String id, @Context PageContext page) {
    Initiative initiative = entry(id, page).initiative();
    String secret = bank.issueReviewLink(initiative.id(), page.actor());
    return shown(id, site.url("/review/" + secret).toString(), page);
  }

  private static Response seen(String id) {
    return Response.seeOther(URI.create(PATH + "/" + id)).build();
  }

  private static Response form(int status, Writing writing, PageContext page) {
    Words words = new Words(page.language());
    String title = words.get(writing.isNew() ? "write.title" : "write.title.change");
    boolean well = writing.errors().isEmpty() && writing.changes().isEmpty();
    return Response.status(status)
        .entity(
            new PageView(
                well ? title : words.get("error.prefix", title),
                BankNavigation.STAFF,
                Views.html(Views.TEMPLATES.initiativeForm(page, words, writing))))
        .build();
  }
}
