package se.meetmalmo.communications.core.internal.web;

import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.communications.plan.Published;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.spi.PressPrinter;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.PageContext;

/** What is out, on a page of its own, as text, and as PDF while somebody is there to print it. */
@Component(
    service = PublishedPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = Portal.class))
@Path("/published/{id}")
@PermitAll
public final class PublishedPages {
  private static final int PARAGRAPH = 3;
  private final Published published;
  private final Site site;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile PressPrinter printer;

  @Activate
  public PublishedPages(@Reference Published published, @Reference Site site) {
    this.published = published;
    this.site = site;
  }

  /** What is out as its template sees it. */
  public record OnePublished(PublishedItem item, boolean hasPdf) {
    public String path() {
      return "/published/" + item.id();
    }
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response show(@PathParam("id") String id, @Context PageContext page) {
    PublishedItem item = item(id, page);
    return Views.answer(
        200,
        item.headline(),
        "",
        Views.TEMPLATES.published(
            page, new Words(page.language()), new OnePublished(item, printer != null)));
  }

  /** As journalists take it: plain, with day and address. */
  @GET
  @Path("text")
  @Produces("text/plain; charset=utf-8")
  public String text(@PathParam("id") String id, @Context PageContext page) {
    PublishedItem item = item(id, page);
    LocalDate day = item.publishedAt().atZone(City.ZONE).toLocalDate();
    return item.headline()
        + "\n"
        + day
        + "\n".repeat(2)
        + item.text()
        + "\n".repeat(PARAGRAPH)
        + address(item)
        + "\n";
  }

  @GET
  @Path("pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") String id, @Context PageContext page) {
    PublishedItem item = item(id, page);
    PressPrinter here =
        Optional.ofNullable(printer).orElseThrow(() -> new NotFoundException("PDF of", id));
    return Response.ok(here.pdf(item, address(item)))
        .header("Content-Disposition", "inline; filename=\"meet-malmo.pdf\"")
        .build();
  }

  private String address(PublishedItem item) {
    return site.url("/published/" + item.id()).toString();
  }

  private PublishedItem item(String id, PageContext page) {
    return published
        .item(id, page.actor().isStaff())
        .orElseThrow(() -> new NotFoundException("published text", id));
  }
}
