package se.meetmalmo.resourcebank.core.internal.web;

import java.util.Map;
import javax.annotation.security.PermitAll;
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
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificate;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificates;

/** Whether a certificate holds, in plain words, for anyone. */
@Component(
    service = CertificatePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = BankPortal.class))
@Path("/certificates")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class CertificatePages {
  private static final int LONGEST = 100_000;
  private final Certificates certificates;

  @Activate
  public CertificatePages(@Reference Certificates certificates) {
    this.certificates = certificates;
  }

  @GET
  public PageView ask(@Context PageContext page) {
    Words words = new Words(page.language());
    return new PageView(
        words.get("certificates.title"),
        BankNavigation.CERTIFICATES,
        Views.html(Views.TEMPLATES.certificates(page, words, Map.of())));
  }

  /** Takes what the holder has: the signed text, the number, or the address with the number. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response verify(
      @FormParam("credential") @DefaultValue("") String credential, @Context PageContext page) {
    Words words = new Words(page.language());
    String shown = credential.strip();
    if (shown.isEmpty() || shown.length() > LONGEST) {
      Map<String, String> errors = Map.of("credential", words.get("error.credential"));
      return Response.status(422)
          .entity(
              new PageView(
                  words.get("error.prefix", words.get("certificates.title")),
                  BankNavigation.CERTIFICATES,
                  Views.html(Views.TEMPLATES.certificates(page, words, errors))))
          .build();
    }
    String last = shown.substring(shown.lastIndexOf('/') + 1);
    boolean signed = last.contains(".");
    Certificate found = signed ? certificates.verify(shown) : certificates.find(last);
    return Response.ok(view(found, signed, words)).build();
  }

  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id, @Context PageContext page) {
    Certificate found = certificates.find(id);
    return Response.status(found.status() == Certificate.Status.UNKNOWN ? 404 : 200)
        .header("X-Robots-Tag", "noindex")
        .entity(view(found, false, new Words(page.language())))
        .build();
  }

  /**
   * @param signed the signature was checked too, not only what is kept under the number
   */
  private static PageView view(Certificate found, boolean signed, Words words) {
    return new PageView(
        words.get("certificate." + found.status() + ".title"),
        BankNavigation.CERTIFICATES,
        Views.html(Views.TEMPLATES.certificate(words, found, signed)));
  }
}
