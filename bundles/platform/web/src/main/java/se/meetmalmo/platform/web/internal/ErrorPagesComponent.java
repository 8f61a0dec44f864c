package se.meetmalmo.platform.web.internal;

import gg.jte.output.StringOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.web.ErrorPages;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Shell;
import se.meetmalmo.platform.web.Texts;
import se.meetmalmo.platform.web.internal.template.StaticTemplates;

/** Says what went wrong, whose fault it is, and how to go on. */
@Component
public final class ErrorPagesComponent implements ErrorPages {
  private final Texts texts = Texts.beside(ShellComponent.class);
  private final StaticTemplates templates = new StaticTemplates();
  private final Shell shell;

  @Activate
  public ErrorPagesComponent(@Reference Shell shell) {
    this.shell = shell;
  }

  @Override
  public Html render(int status, String detail, String reference, PageContext page) {
    boolean forged = detail.equals(CsrfFilter.REFUSAL);
    String kind = forged ? "forged" : kind(status);
    StringOutput out = new StringOutput();
    templates.error(page, texts, kind, forged ? "" : detail, reference).render(out);
    Html body = new Html(out.toString());
    return page.scripted()
        ? body
        : shell.render(new PageView(page.text(texts, "error." + kind), "", body), page);
  }

  private String kind(int status) {
    if (texts.has("error." + status)) {
      return String.valueOf(status);
    }
    return status < 500 ? "400" : "500";
  }
}
