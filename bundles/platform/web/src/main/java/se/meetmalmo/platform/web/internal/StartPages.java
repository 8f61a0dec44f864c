package se.meetmalmo.platform.web.internal;

import gg.jte.output.StringOutput;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Texts;
import se.meetmalmo.platform.web.internal.template.StaticTemplates;

/** The start page, the pages about the service, and what browsers ask for at the root. */
@Component(service = StartPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/")
@PermitAll
public final class StartPages {
  private static final int ACTIONS = 2;
  private final Texts texts = Texts.beside(ShellComponent.class);
  private final StaticTemplates templates = new StaticTemplates();
  private final Portal portal;
  private final Assets assets;
  private final Navigation navigation;
  private final StartSections sections;

  @Activate
  public StartPages(
      @Reference Portal portal,
      @Reference Assets assets,
      @Reference Navigation navigation,
      @Reference StartSections sections) {
    this.portal = portal;
    this.assets = assets;
    this.navigation = navigation;
    this.sections = sections;
  }

  /** The buttons of the promise are the first links of the main menu that are for everyone. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public PageView start(@Context PageContext page) {
    List<NavigationItem> actions =
        navigation.items(page).stream()
            .filter(item -> item.place() == NavigationItem.Place.MAIN && item.roles().isEmpty())
            .limit(ACTIONS)
            .toList();
    StringOutput out = new StringOutput();
    templates
        .start(
            page,
            texts,
            actions,
            sections.at(StartSections.HERO, page),
            sections.at(StartSections.BODY, page))
        .render(out);
    return new PageView(page.text(texts, "start"), "start", new Html(out.toString()), true);
  }

  @GET
  @Path("privacy")
  @Produces(MediaType.TEXT_HTML)
  public PageView privacy(@Context PageContext page) {
    StringOutput out = new StringOutput();
    templates.privacy(page, texts, portal).render(out);
    return new PageView(page.text(texts, "privacy"), "privacy", new Html(out.toString()));
  }

  @GET
  @Path("accessibility")
  @Produces(MediaType.TEXT_HTML)
  public PageView accessibility(@Context PageContext page) {
    StringOutput out = new StringOutput();
    templates.accessibility(page, texts, portal).render(out);
    return new PageView(
        page.text(texts, "accessibility"), "accessibility", new Html(out.toString()));
  }

  /** What browsers ask for without being told. */
  @GET
  @Path("favicon.ico")
  public Response icon() {
    Asset logo = assets.find("logo.svg").orElseThrow();
    return Response.ok(logo.bytes())
        .type(logo.mediaType())
        .header("Cache-Control", "public, max-age=86400")
        .build();
  }

  /** Private links are for those who have them. */
  @GET
  @Path("robots.txt")
  public Response robots() {
    return Response.ok("User-agent: *\nDisallow: /status\nDisallow: /staff\n")
        .type("text/plain;charset=UTF-8")
        .build();
  }
}
