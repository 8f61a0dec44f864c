package se.meetmalmo.decisionlog.core.internal.web;

import gg.jte.output.StringOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.annotation.security.PermitAll;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.decisionlog.DecisionLog;
import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.decisionlog.LogQuery;
import se.meetmalmo.decisionlog.core.internal.template.StaticTemplates;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Shell;

/** The log as everyone may read it, and how to recompute it. */
@Component(service = LogPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path(LogNavigation.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML)
public final class LogPages {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final int SIZE = 50;
  private final StaticTemplates templates = new StaticTemplates();
  private final DecisionLog log;

  /**
   * @param shell these pages are there while the portal is
   */
  @Activate
  public LogPages(@Reference DecisionLog log, @Reference Shell shell) {
    this.log = log;
  }

  @GET
  public PageView log(
      @QueryParam("subject") @DefaultValue("") String subject,
      @QueryParam("page") @DefaultValue("0") String number,
      @Context PageContext page) {
    LogWords words = new LogWords(page.language());
    int wanted = NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
    LogQuery query = new LogQuery(subject, true, new PageRequest(wanted, SIZE));
    Page<LogEntry> entries = log.list(query);
    StringOutput out = new StringOutput();
    templates.log(words, query, entries, log.head(), address(query)).render(out);
    return new PageView(words.get("title"), LogNavigation.SECTION, new Html(out.toString()));
  }

  private static String address(LogQuery query) {
    return query.subject().isEmpty()
        ? LogNavigation.PATH
        : LogNavigation.PATH
            + "?subject="
            + URLEncoder.encode(query.subject(), StandardCharsets.UTF_8);
  }
}
