package se.meetmalmo.communications.core.internal.web;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Message;
import se.meetmalmo.communications.NewMessage;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** Staff write to the sender of a case, or of several. */
@Component(
    service = WritePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = Portal.class))
@Path("/staff/messages/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.COORDINATOR, Roles.COMMUNICATOR, Roles.OPERATOR})
public final class WritePages {
  private final Communications communications;

  @Activate
  public WritePages(@Reference Communications communications) {
    this.communications = communications;
  }

  /** The form as its template sees it. */
  public record Written(
      String ideas,
      String language,
      String subject,
      String text,
      Map<String, String> errors,
      boolean asked) {
    Written with(Map<String, String> wrong) {
      return new Written(ideas, language, subject, text, wrong, false);
    }

    Written readBack() {
      return new Written(ideas, language, subject, text, Map.of(), true);
    }

    NewMessage message() {
      List<String> named =
          Arrays.stream(ideas.split("[\\s,;]+")).filter(idea -> !idea.isEmpty()).toList();
      return new NewMessage(Category.SERVICE, subject, text, language, named);
    }
  }

  @GET
  public Response form(
      @QueryParam("idea") @DefaultValue("") String idea, @Context PageContext page) {
    return answer(200, new Written(idea, page.language().tag(), "", "", Map.of(), false), page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @FormParam("ideas") @DefaultValue("") String ideas,
      @FormParam("language") @DefaultValue("") String language,
      @FormParam("subject") @DefaultValue("") String subject,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("action") @DefaultValue("") String action,
      @Context PageContext page) {
    Written written = new Written(ideas, language, subject, text, Map.of(), false);
    Words words = new Words(page.language());
    try {
      NewMessage message = written.message();
      if (!action.equals("send")) {
        return answer(200, action.equals("read") ? written.readBack() : written, page);
      }
      Message sent = communications.send(message, page.actor());
      String about = sent.ideas().size() == 1 ? "&subject=" + sent.ideas().get(0) : "";
      return Response.seeOther(URI.create("/staff/messages?tab=all" + about)).build();
    } catch (InvalidInputException e) {
      return answer(422, written.with(Views.said(e.errors(), words)), page);
    } catch (NotFoundException e) {
      Map<String, String> wrong = new LinkedHashMap<>();
      wrong.put("ideas", words.get("template.no-case"));
      return answer(422, written.with(wrong), page);
    }
  }

  private static Response answer(int status, Written written, PageContext page) {
    Words words = new Words(page.language());
    return Views.answer(
        status, words.get("write.title"), Views.TEMPLATES.write(page, words, written));
  }
}
