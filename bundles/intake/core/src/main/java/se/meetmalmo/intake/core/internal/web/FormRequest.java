package se.meetmalmo.intake.core.internal.web;

import java.net.URI;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.CookieParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import se.meetmalmo.intake.core.internal.draft.PrivateLink;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.RequestNotes;

/** What a request to the form brings along: its draft's secret, and where to go afterwards. */
public final class FormRequest {
  static final String FORM = "/ideas/new";

  @CookieParam(DraftCookie.NAME)
  String cookie;

  /** {@code check} when the reader came from there to change an answer. */
  @QueryParam("to")
  String to;

  /** Set when the reader was sent here because the form is empty. */
  @QueryParam("missing")
  String missing;

  @Context HttpServletRequest servlet;

  Optional<String> secret() {
    return DraftCookie.secret(cookie);
  }

  /** The draft that this request belongs to is from now on a new one. */
  void begin() {
    cookie = Ids.secret();
  }

  void beginIfNew() {
    if (secret().isEmpty()) {
      begin();
    }
  }

  /** Where the idea is that this draft becomes once it is sent. */
  String receipt() {
    return StatusPages.receipt(PrivateLink.of(cookie));
  }

  boolean showsMissing() {
    return missing != null;
  }

  boolean isChange() {
    return "check".equals(to);
  }

  /** Sets the cookie each time, so that it lives as long as the draft. */
  private Response.ResponseBuilder keep(Response.ResponseBuilder response) {
    return response.header(
        "Set-Cookie", DraftCookie.set(cookie, RequestNotes.isSecure(servlet::getAttribute)));
  }

  /**
   * A page of the form. Browsers keep none: going back shows what was typed since, and nothing of
   * it stays on a shared computer. All but one that answers what was sent, which they could not
   * load again when one goes back to it.
   */
  Response show(int status, PageView view) {
    Response.ResponseBuilder response = keep(Response.status(status).entity(view));
    return status == 200 ? response.header("Cache-Control", "no-store").build() : response.build();
  }

  Response.ResponseBuilder go(String path) {
    return keep(Response.seeOther(URI.create(path)));
  }
}
