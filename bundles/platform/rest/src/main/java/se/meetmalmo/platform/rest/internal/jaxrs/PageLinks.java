package se.meetmalmo.platform.rest.internal.jaxrs;

import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import se.meetmalmo.platform.Page;

/** Adds to a page of a list where its neighbours are: {@code Link} (RFC 8288). */
public final class PageLinks implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page) {
      response.getHeaders().add("Link", String.join(", ", links(page, Exchanges.request())));
    }
  }

  private static List<String> links(Page<?> page, HttpServletRequest request) {
    String target = request.getRequestURI() + "?" + otherParameters(request.getQueryString());
    int last = Math.max(0, page.pages() - 1);
    List<String> links = new ArrayList<>();
    links.add(link(target, 0, page.size(), "first"));
    if (page.page() > 0) {
      links.add(link(target, Math.min(page.page() - 1, last), page.size(), "prev"));
    }
    if (page.page() < last) {
      links.add(link(target, page.page() + 1, page.size(), "next"));
    }
    links.add(link(target, last, page.size(), "last"));
    return links;
  }

  private static String otherParameters(String query) {
    StringBuilder others = new StringBuilder();
    for (String parameter : query == null ? new String[0] : query.split("&")) {
      if (!parameter.isEmpty() && !parameter.matches("(page|size)(=.*)?")) {
        others.append(parameter.replace("<", "%3C").replace(">", "%3E")).append('&');
      }
    }
    return others.toString();
  }

  private static String link(String target, int page, int size, String relation) {
    return "<" + target + "page=" + page + "&size=" + size + ">; rel=\"" + relation + "\"";
  }
}
