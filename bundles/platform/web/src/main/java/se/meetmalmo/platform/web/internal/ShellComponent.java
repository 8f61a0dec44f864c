package se.meetmalmo.platform.web.internal;

import gg.jte.output.StringOutput;
import java.util.Optional;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Shell;
import se.meetmalmo.platform.web.Texts;
import se.meetmalmo.platform.web.internal.template.StaticTemplates;

/** Puts header, navigation and footer around a page. */
@Component
public final class ShellComponent implements Shell {
  private final Texts texts = Texts.beside(ShellComponent.class);
  private final StaticTemplates templates = new StaticTemplates();
  private final Portal portal;
  private final Assets assets;
  private final Navigation navigation;

  @Activate
  public ShellComponent(
      @Reference Portal portal, @Reference Assets assets, @Reference Navigation navigation) {
    this.portal = portal;
    this.assets = assets;
    this.navigation = navigation;
  }

  @Override
  public Html render(PageView view, PageContext page) {
    Frame frame = new Frame(view, page, portal, assets, texts, navigation.items(page), query());
    StringOutput out = new StringOutput();
    templates.shell(frame).render(out);
    return new Html(out.toString());
  }

  private static String query() {
    return Optional.ofNullable(JAXRSUtils.getCurrentMessage())
        .map(message -> message.getExchange().getInMessage())
        .map(message -> (String) message.get(Message.QUERY_STRING))
        .orElse("");
  }
}
