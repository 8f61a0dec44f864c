package se.meetmalmo.knowledgebank.core.internal.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.security.RolesAllowed;
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
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.InitiativeEntry;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Shell;

/** Where results and lessons are written down, reviewed and published. */
@Component(
    service = StaffExperiencePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Shell", service = Shell.class))
@Path(StaffInitiativePages.PATH + "/{initiative}/experiences")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
public final class StaffExperiencePages {
  private final KnowledgeBank bank;

  @Activate
  public StaffExperiencePages(@Reference KnowledgeBank bank) {
    this.bank = bank;
  }

  /**
   * A form for a result or a lesson.
   *
   * @param initiative its id
   * @param id empty for a new one
   * @param overtaken somebody has changed it since the form was opened
   */
  public record Telling(
      String initiative,
      String id,
      Experience.Kind kind,
      long version,
      Sheet sheet,
      Map<String, String> errors,
      boolean overtaken) {
    Telling wrong(Map<String, String> found) {
      return new Telling(initiative, id, kind, version, sheet, found, false);
    }

    /** Where the form is sent. */
    public String action() {
      return StaffInitiativePages.PATH
          + "/"
          + initiative
          + "/experiences/"
          + (id.isEmpty() ? "new/" + kind.name().toLowerCase(Locale.ROOT) : id);
    }
  }

  @GET
  @Path("new/{kind}")
  public Response write(
      @PathParam("initiative") String initiative,
      @PathParam("kind") String kind,
      @Context PageContext page) {
    entry(initiative, page);
    return form(
        200, new Telling(initiative, "", kind(kind), 0, Sheet.empty(), Map.of(), false), page);
  }

  @POST
  @Path("new/{kind}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @PathParam("initiative") String initiative,
      @PathParam("kind") String kind,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    Sheet sheet = Sheet.of(form);
    Telling writing = new Telling(initiative, "", kind(kind), 0, sheet, Map.of(), false);
    try {
      bank.add(initiative, ExperienceSheet.said(sheet, writing.kind()), page.actor());
      return seen(initiative);
    } catch (InvalidInputException e) {
      return form(422, writing.wrong(Errors.of(e, new Words(page.language()))), page);
    }
  }

  @GET
  @Path("{id}")
  public Response edit(
      @PathParam("initiative") String initiative,
      @PathParam("id") String id,
      @Context PageContext page) {
    ExperienceEntry entry = experience(initiative, id, page);
    return form(
        200,
        new Telling(
            initiative,
            id,
            entry.said().kind(),
            entry.version(),
            ExperienceSheet.of(entry.said()),
            Map.of(),
            false),
        page);
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("initiative") String initiative,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    Sheet sheet = Sheet.of(form);
    Experience.Kind kind = experience(initiative, id, page).said().kind();
    long version = Version.of(sheet.value("version"));
    Telling writing = new Telling(initiative, id, kind, version, sheet, Map.of(), false);
    try {
      bank.change(id, ExperienceSheet.said(sheet, kind), version, page.actor());
      return seen(initiative);
    } catch (InvalidInputException e) {
      return form(422, writing.wrong(Errors.of(e, new Words(page.language()))), page);
    } catch (ConflictException e) {
      long now = experience(initiative, id, page).version();
      return form(409, new Telling(initiative, id, kind, now, sheet, Map.of(), true), page);
    }
  }

  /** Publishes it after review, or takes it back. */
  @POST
  @Path("{id}/state")
  @RolesAllowed(Roles.COORDINATOR)
  public Response review(
      @PathParam("initiative") String initiative,
      @PathParam("id") String id,
      @FormParam("state") State state,
      @FormParam("version") String version,
      @Context PageContext page) {
    bank.review(id, state, Version.of(version), page.actor());
    return seen(initiative);
  }

  private InitiativeEntry entry(String id, PageContext page) {
    return bank.show(id, page.actor()).orElseThrow(() -> new NotFoundException("initiative", id));
  }

  private ExperienceEntry experience(String initiative, String id, PageContext page) {
    InitiativeEntry entry = entry(initiative, page);
    return Stream.concat(entry.results().stream(), entry.lessons().stream())
        .filter(experience -> experience.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("experience", id));
  }

  private static Experience.Kind kind(String word) {
    return Stream.of(Experience.Kind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("kind of experience", word));
  }

  private static Response seen(String initiative) {
    return Response.seeOther(URI.create(StaffInitiativePages.PATH + "/" + initiative)).build();
  }

  private static Response form(int status, Telling writing, PageContext page) {
    Words words = new Words(page.language());
    String title = words.get((writing.id().isEmpty() ? "add." : "change.") + writing.kind());
    return Response.status(status)
        .entity(
            new PageView(
                status == 200 ? title : words.get("error.prefix", title),
                BankNavigation.STAFF,
                Views.html(Views.TEMPLATES.experienceForm(page, words, writing, title))))
        .build();
  }
}
