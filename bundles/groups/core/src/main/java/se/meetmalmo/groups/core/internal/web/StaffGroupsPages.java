package se.meetmalmo.groups.core.internal.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.FormGroup;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** Working groups as the business unit lists and forms them. */
@Component(
    service = StaffGroupsPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = GroupsPortal.class))
@Path("/staff/groups")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
public final class StaffGroupsPages {
  /** Rows for people in the form of a new group. */
  private static final int ROWS = 2;

  private final WorkingGroups groups;
  private final Neighbours neighbours;

  @Activate
  public StaffGroupsPages(@Reference WorkingGroups groups, @Reference Neighbours neighbours) {
    this.groups = groups;
    this.neighbours = neighbours;
  }

  @GET
  public PageView list(@BeanParam GroupFilter filter, @Context PageContext page) {
    Words words = new Words(page.language());
    return new PageView(
        words.get("groups.title"),
        GroupsNavigation.STAFF,
        Views.html(
            Views.TEMPLATES.staffGroups(
                page, words, filter, groups.list(filter.query(), page.actor()))));
  }

  @GET
  @Path("new")
  @RolesAllowed(Roles.COORDINATOR)
  public Response ask(
      @QueryParam("idea") @DefaultValue("") String idea, @Context PageContext page) {
    return form(200, Form.of("ideaId", idea), page);
  }

  private Response form(int status, Form form, PageContext page) {
    Words words = new Words(page.language());
    String title = words.get("group.new");
    return Response.status(status)
        .entity(
            new PageView(
                form.errors().isEmpty() ? title : words.get("error.prefix", title),
                GroupsNavigation.STAFF,
                Views.html(Views.TEMPLATES.groupForm(page, words, form, ROWS, neighbours.units()))))
        .build();
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Roles.COORDINATOR)
  public Response form(MultivaluedMap<String, String> sent, @Context PageContext page) {
    Form form = Form.of(sent);
    Words words = new Words(page.language());
    List<String> rows = Places.rows(form, ROWS);
    try {
      WorkingGroup group =
          groups.form(
              new FormGroup(form.value("ideaId"), form.value("title"), Places.of(form, rows)),
              page.actor());
      return Response.seeOther(URI.create(StaffGroupPages.path(group.id()) + "?done=formed"))
          .build();
    } catch (InvalidInputException e) {
      return form(422, form.with(words.errors(Places.placed(e.errors(), rows))), page);
    } catch (NotFoundException e) {
      return form(422, form.with(Map.of("ideaId", words.get("error.idea"))), page);
    } catch (ConflictException e) {
      String key = e.members().containsKey("group") ? "error.idea.taken" : "error.idea.status";
      return form(409, form.with(Map.of("ideaId", words.get(key))), page);
    }
  }
}
