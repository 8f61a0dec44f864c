package se.meetmalmo.groups.core.internal.web;

import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
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
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** Meetings, checklist and reports of a group, as a coordinator works with them. */
@Component(
    service = StaffWorkPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = GroupsPortal.class))
@Path(StaffGroupPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public final class StaffWorkPages {
  private final GroupWork work;

  @Activate
  public StaffWorkPages(@Reference GroupWork work) {
    this.work = work;
  }

  private WorkForms forms(String id, PageContext page) {
    return new WorkForms(work, Desk.staff(id, page.actor()), page);
  }

  @GET
  @Path("meetings/new")
  public Response newMeeting(@PathParam("id") String id, @Context PageContext page) {
    return forms(id, page).newMeeting();
  }

  @POST
  @Path("meetings/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response meet(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    return forms(id, page).sendMeeting("", Form.of(sent));
  }

  @GET
  @Path("meetings/{meeting}")
  public Response meeting(
      @PathParam("id") String id, @PathParam("meeting") String meeting, @Context PageContext page) {
    return forms(id, page).showMeeting(meeting);
  }

  @POST
  @Path("meetings/{meeting}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("id") String id,
      @PathParam("meeting") String meeting,
      MultivaluedMap<String, String> sent,
      @Context PageContext page) {
    return forms(id, page).sendMeeting(meeting, Form.of(sent));
  }

  @POST
  @Path("meetings/{meeting}/cancel")
  public Response cancel(
      @PathParam("id") String id, @PathParam("meeting") String meeting, @Context PageContext page) {
    return forms(id, page).cancelMeeting(meeting);
  }

  @POST
  @Path("tick")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response tick(
      @PathParam("id") String id,
      @FormParam("item") @DefaultValue("") String item,
      @FormParam("done") @DefaultValue("") String done,
      @Context PageContext page) {
    return forms(id, page).tick(item, done.equals("true"));
  }

  @GET
  @Path("checklist")
  public Response checklist(@PathParam("id") String id, @Context PageContext page) {
    return forms(id, page).checklist();
  }

  @POST
  @Path("checklist")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setChecklist(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    return forms(id, page).sendChecklist(Form.of(sent));
  }

  @GET
  @Path("report")
  public Response report(@PathParam("id") String id, @Context PageContext page) {
    return forms(id, page).report();
  }

  @POST
  @Path("report")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    return forms(id, page).sendReport(Form.of(sent));
  }
}
