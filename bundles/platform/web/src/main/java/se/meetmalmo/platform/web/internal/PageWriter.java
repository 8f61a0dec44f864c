package se.meetmalmo.platform.web.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyWriter;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Shell;

/** Writes a page with the shell around it; its body alone to a script that asks for a fragment. */
@Component(service = PageWriter.class, property = "osgi.jaxrs.extension:Boolean=true")
public final class PageWriter implements MessageBodyWriter<PageView> {
  private final Shell shell;

  @Activate
  public PageWriter(@Reference Shell shell) {
    this.shell = shell;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return PageView.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      PageView view,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    PageContext page = PageContexts.of(JAXRSUtils.getCurrentMessage());
    String markup = page.scripted() ? view.body().markup() : shell.render(view, page).markup();
    HtmlWriter.write(markup, headers, out);
  }
}
