package se.meetmalmo.communications.core.internal.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.MessagePreview;
import se.meetmalmo.communications.MessageTemplate;
import se.meetmalmo.communications.MessageTemplates;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** The wordings of messages: looked at in a real case, changed, and taken back to as shipped. */
@Component(
    service = TemplatePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = Portal.class))
@Path("/staff/messages/templates")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COMMUNICATOR,
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER
})
public final class TemplatePages {
  private final MessageTemplates templates;

  @Activate
  public TemplatePages(@Reference MessageTemplates templates) {
    this.templates = templates;
  }

  /** The form as its template sees it. */
  public record Form(
      MessageTemplate template,
      String subject,
      String body,
      String about,
      Optional<MessagePreview> preview,
      Map<String, String> errors,
      boolean saved) {
    static Form of(MessageTemplate now, boolean saved) {
      return new Form(now, now.subject(), now.body(), "", Optional.empty(), Map.of(), saved);
    }

    public String path() {
      return "/staff/messages/templates/" + template.kind() + "/" + template.language();
    }

    Form with(Map<String, String> wrong) {
      return new Form(template, subject, body, about, preview, wrong, false);
    }

    Form with(MessagePreview shown) {
      return new Form(template, subject, body, about, Optional.of(shown), errors, false);
    }
  }

  @GET
  public Response list(@Context PageContext page) {
    Words words = new Words(page.language());
    List<MessageTemplate> all = templates.list(page.actor());
    return Views.answer(
        200, words.get("templates.title"), Views.TEMPLATES.templates(page, words, all));
  }

  @GET
  @Path("{kind}/{language}")
  public Response show(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @QueryParam("saved") String saved,
      @Context PageContext page) {
    return answer(200, Form.of(templates.show(kind, language, page.actor()), saved != null), page);
  }

  @POST
  @Path("{kind}/{language}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      MultivaluedMap<String, String> typed,
      @Context PageContext page) {
    MessageTemplate now = templates.show(kind, language, page.actor());
    Form form =
        new Form(
            now,
            value(typed, "subject"),
            value(typed, "body"),
            value(typed, "about"),
            Optional.empty(),
            Map.of(),
            false);
    Words words = new Words(page.language());
    try {
      return done(form, value(typed, "action"), version(typed), page);
    } catch (InvalidInputException e) {
      return answer(422, form.with(Views.said(e.errors(), words)), page);
    } catch (NotFoundException e) {
      return answer(422, form.with(Map.of("about", words.get("template.no-case"))), page);
    } catch (ConflictException e) {
      return answer(409, form.with(Map.of("body", words.get("template.conflict"))), page);
    }
  }

  private Response done(Form form, String action, int version, PageContext page) {
    String kind = form.template().kind();
    String language = form.template().language();
    if (action.equals("restore")) {
      templates.restore(kind, language, version, page.actor());
    } else {
      Wording wording = new Wording(form.subject(), form.body());
      if (action.equals("preview")) {
        return answer(
            200,
            form.with(templates.preview(kind, language, wording, form.about(), page.actor())),
            page);
      }
      templates.save(kind, language, wording, version, page.actor());
    }
    URI place =
        UriBuilder.fromPath("/staff/messages/templates/{kind}/{language}")
            .queryParam("saved", "yes")
            .build(kind, language);
    return Response.seeOther(place).build();
  }

  private static String value(MultivaluedMap<String, String> typed, String name) {
    return Optional.ofNullable(typed.getFirst(name)).orElse("");
  }

  private static int version(MultivaluedMap<String, String> typed) {
    String version = value(typed, "version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  private static Response answer(int status, Form form, PageContext page) {
    Words words = new Words(page.language());
    return Views.answer(
        status,
        words.kind(form.template().kind()),
        Views.TEMPLATES.templateForm(page, words, form));
  }
}
