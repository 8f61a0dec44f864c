package se.meetmalmo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import se.meetmalmo.platform.web.PageView;

/** Pages as a test reads them. */
public final class Rendered {
  private static final Pattern ID = Pattern.compile(" id=\"[^\"]+\"");

  private Rendered() {}

  /** The page's own part, once it is known to keep what every page has to keep. */
  public static String html(Response response) {
    return html((PageView) response.getEntity());
  }

  public static String html(PageView view) {
    String html = view.body().markup();
    assertThat(html).doesNotContain(" style=").doesNotContain("<script").doesNotContain(" onclick");
    assertThat(html.split("<h1", -1)).hasSizeLessThanOrEqualTo(2);
    assertThat(ID.matcher(html).results().map(MatchResult::group)).doesNotHaveDuplicates();
    return html;
  }

  public static String title(Response response) {
    return ((PageView) response.getEntity()).title();
  }

  /** Where a browser is sent on to after a form. */
  public static String place(Response response) {
    assertThat(response.getStatus()).isEqualTo(303);
    return response.getLocation().toString();
  }

  /** A filled-in form: name, value, name, value. */
  public static MultivaluedMap<String, String> form(String... pairs) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      form.add(pairs[i], pairs[i + 1]);
    }
    return form;
  }
}
