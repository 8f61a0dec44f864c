package se.meetmalmo.groups.core.internal.web;

import java.net.URI;
import java.util.Map;
import javax.ws.rs.core.Response;
import se.meetmalmo.groups.Key;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageView;

/**
 * Where somebody works with a group: among the staff's pages, or behind a private link.
 *
 * @param base path of the group's page there
 */
record Desk(Key key, String base) {
  static Desk staff(String groupId, Actor actor) {
    return new Desk(Key.staff(groupId, actor), StaffGroupPages.path(groupId));
  }

  static Desk link(String token) {
    return new Desk(Key.link(token), "/participation/" + token.replaceAll("[^\\w-]", ""));
  }

  boolean isPrivate() {
    return key instanceof Key.Link;
  }

  /** The address of a private page is a secret: no other site, cache or search engine learns it. */
  Response answer(int status, String title, Html body) {
    Response.ResponseBuilder answer =
        Response.status(status)
            .header("Referrer-Policy", "no-referrer")
            .entity(new PageView(title, isPrivate() ? "" : GroupsNavigation.STAFF, body));
    if (isPrivate()) {
      answer.header("X-Robots-Tag", "noindex, nofollow").header("Cache-Control", "no-store");
    }
    return answer.build();
  }

  /**
   * Back to the group.
   *
   * @param done what the reader has just done; empty when nothing
   */
  Response back(String done, String place) {
    return Response.seeOther(
            URI.create(
                base
                    + (done.isEmpty() ? "" : "?done=" + done)
                    + (place.isEmpty() ? "" : "#" + place)))
        .build();
  }

  /** What is typed into a form is taken, or the form is shown again with what is wrong. */
  Response sent(Form form, Words words, Runnable taken, String done, String place, Again again) {
    try {
      taken.run();
      return back(done, place);
    } catch (InvalidInputException e) {
      return again.show(422, form.with(words.errors(e.errors())));
    } catch (ConflictException e) {
      return again.show(409, form.with(Map.of("conflict", words.get("error.conflict"))));
    }
  }

  /** Shows a form once more. */
  interface Again {
    Response show(int status, Form form);
  }
}
