package se.meetmalmo.groups.core.internal.web;

import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.PublicGroup;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** Working groups as anyone may know them. */
@Component(
    service = GroupPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = GroupsPortal.class))
@Path("/groups")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class GroupPages {
  private final WorkingGroups groups;
  private final Neighbours neighbours;

  @Activate
  public GroupPages(@Reference WorkingGroups groups, @Reference Neighbours neighbours) {
    this.groups = groups;
    this.neighbours = neighbours;
  }

  @GET
  public PageView list(
      @BeanParam GroupFilter filter,
      @QueryParam("done") @DefaultValue("") String done,
      @Context PageContext page) {
    Words words = new Words(page.language());
    return new PageView(
        words.get("groups.title"),
        GroupsNavigation.GROUPS,
        Views.html(
            Views.TEMPLATES.groups(
                words, filter, groups.publicGroups(filter.query()), words.maybe("done." + done))));
  }

  @GET
  @Path("{id}")
  public PageView show(@PathParam("id") String id, @Context PageContext page) {
    PublicGroup group =
        groups.publicGroup(id).orElseThrow(() -> new NotFoundException("group", id));
    Words words = new Words(page.language());
    return new PageView(
        group.title(),
        GroupsNavigation.GROUPS,
        Views.html(Views.TEMPLATES.group(words, group, neighbours)));
  }
}
