package se.meetmalmo.resourcebank.core.internal.web;

import java.net.URI;
import javax.ws.rs.core.Response;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** Answers behind a private link. */
final class Private {
  private Private() {}

  static String path(String token) {
    return "/membership/" + token;
  }

  /**
   * @param done what the reader has just done; empty when nothing
   */
  static Response back(String token, String done) {
    return Response.seeOther(URI.create(path(token) + (done.isEmpty() ? "" : "?done=" + done)))
        .build();
  }

  static Response wrongLink(PageContext page) {
    Words words = new Words(page.language());
    return answer(404, words.get("wrong-link.title"), Views.html(Views.TEMPLATES.wrongLink(words)));
  }

  /** The address is a secret: no other site, cache or search engine may learn it. */
  static Response answer(int status, String title, Html body) {
    return Response.status(status)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Cache-Control", "no-store")
        .entity(new PageView(title, "", body))
        .build();
  }
}
