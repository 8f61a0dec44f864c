package se.meetmalmo.resourcebank.core.internal.web;

import java.time.Clock;
import java.util.Base64;
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
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Memberships;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificates;
import se.meetmalmo.resourcebank.core.internal.print.Prints;

/** The member's own certificate to print. */
@Component(
    service = PrintPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = BankPortal.class))
@Path("/membership/{token}/certificate.pdf")
@PermitAll
public final class PrintPages {
  private final Memberships memberships;
  private final Certificates certificates;
  private final Prints prints;
  private final Site site;
  private final Clock clock;

  @Activate
  public PrintPages(
      @Reference Memberships memberships,
      @Reference Certificates certificates,
      @Reference Prints prints,
      @Reference Site site,
      @Reference Clock clock) {
    this.memberships = memberships;
    this.certificates = certificates;
    this.prints = prints;
    this.site = site;
    this.clock = clock;
  }

  /**
   * What stands on the sheet.
   *
   * @param verify the address where anyone sees whether it holds
   * @param qr a picture, as Base64
   * @param badge likewise
   */
  public record Sheet(
      String issuer,
      String name,
      String organisation,
      String since,
      String number,
      String verify,
      String qr,
      String badge,
      String printed) {}

  @GET
  @Produces({"application/pdf", MediaType.TEXT_HTML})
  public Response print(@PathParam("token") String token, @Context PageContext page) {
    return memberships
        .open(token)
        .filter(member -> member.status() == Member.Status.ACTIVE)
        .map(member -> pdf(member, new Words(page.language())))
        .orElseGet(
            () ->
                Response.fromResponse(Private.wrongLink(page))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build());
  }

  private Response pdf(Member member, Words words) {
    String verify = site.url("/certificates/" + member.certificateId()).toString();
    String issuer = String.valueOf(certificates.issuer().get("name"));
    byte[] badge = prints.png(true, issuer, words.get("bank.title"), words.get("status.ACTIVE"));
    Sheet sheet =
        new Sheet(
            issuer,
            member.registration().name(),
            member.registration().organisation().name(),
            words.date(member.confirmedAt()),
            member.certificateId(),
            verify,
            Base64.getEncoder().encodeToString(prints.qr(verify)),
            Base64.getEncoder().encodeToString(badge),
            words.date(clock.instant()));
    return Response.ok(prints.pdf(Views.html(Views.TEMPLATES.pdf(words, sheet)).markup()))
        .type("application/pdf")
        .header("Content-Disposition", "inline; filename=\"meet-certificate.pdf\"")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Cache-Control", "no-store")
        .build();
  }
}
