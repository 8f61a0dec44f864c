package se.meetmalmo.resourcebank.core.internal.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.ResourceBank;

/** Members as the business unit works with them. */
@Component(
    service = StaffMemberPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = BankPortal.class))
@Path("/staff/members")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
public final class StaffMemberPages {
  private final ResourceBank bank;
  private final Site site;
  private final Clock clock;

  @Activate
  public StaffMemberPages(
      @Reference ResourceBank bank, @Reference Site site, @Reference Clock clock) {
    this.bank = bank;
    this.site = site;
    this.clock = clock;
  }

  /**
   * A member as the template sees it.
   *
   * @param link that was issued just now; empty when none
   * @param removing the reader is asked whether the member shall be taken out
   */
  public record MemberView(Member member, LocalDate today, String link, boolean removing) {}

  @GET
  public PageView list(@BeanParam BankFilter filter, @Context PageContext page) {
    Words words = new Words(page.language());
    return new PageView(
        words.get("members.title"),
        BankNavigation.MEMBERS,
        Views.html(
            Views.TEMPLATES.staffMembers(words, filter, bank.list(filter.query(), page.actor()))));
  }

  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id, @Context PageContext page) {
    return show(id, "", false, page);
  }

  private Response show(String id, String link, boolean removing, PageContext page) {
    Member member =
        bank.show(id, page.actor()).orElseThrow(() -> new NotFoundException("member", id));
    Words words = new Words(page.language());
    LocalDate today = LocalDate.ofInstant(clock.instant(), City.ZONE);
    String name = member.registration().name();
    return Response.ok(
            new PageView(
                name.isEmpty() ? words.get("member.gone") : name,
                BankNavigation.MEMBERS,
                Views.html(
                    Views.TEMPLATES.staffMember(
                        page, words, new MemberView(member, today, link, removing)))))
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  /** The link is shown this once, in the answer itself: it stands in no address. */
  @POST
  @Path("{id}/link")
  @RolesAllowed(Roles.COORDINATOR)
  public Response link(@PathParam("id") String id, @Context PageContext page) {
    String path = bank.issueLink(id, page.actor()).path();
    return show(id, site.url(path).toString(), false, page);
  }

  /** Back to the member, for whoever loads the address of the form anew. */
  @GET
  @Path("{id}/link")
  @RolesAllowed(Roles.COORDINATOR)
  public Response toTheMember(@PathParam("id") String id) {
    return Response.seeOther(URI.create("/staff/members/" + id.replaceAll("[^a-z0-9-]", "")))
        .build();
  }

  @GET
  @Path("{id}/remove")
  @RolesAllowed(Roles.COORDINATOR)
  public Response askToRemove(@PathParam("id") String id, @Context PageContext page) {
    return show(id, "", true, page);
  }

  @POST
  @Path("{id}/remove")
  @RolesAllowed(Roles.COORDINATOR)
  public Response remove(@PathParam("id") String id, @Context PageContext page) {
    bank.remove(id, page.actor());
    return Response.seeOther(URI.create("/staff/members")).build();
  }
}
