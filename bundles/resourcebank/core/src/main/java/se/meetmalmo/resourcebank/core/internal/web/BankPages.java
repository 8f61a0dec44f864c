package se.meetmalmo.resourcebank.core.internal.web;

import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.resourcebank.ResourceBank;

/** The members who have agreed to be named. */
@Component(
    service = BankPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = BankPortal.class))
@Path("/bank")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class BankPages {
  private final ResourceBank bank;

  @Activate
  public BankPages(@Reference ResourceBank bank) {
    this.bank = bank;
  }

  @GET
  public PageView list(@BeanParam BankFilter filter, @Context PageContext page) {
    Words words = new Words(page.language());
    return new PageView(
        words.get("bank.title"),
        BankNavigation.BANK,
        Views.html(Views.TEMPLATES.bank(words, filter, bank.publicMembers(filter.query()))));
  }
}
