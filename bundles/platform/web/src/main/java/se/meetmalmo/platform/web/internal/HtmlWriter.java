package se.meetmalmo.platform.web.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyWriter;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.web.Html;

/** Writes markup as it stands: a fragment for a script, or a whole page that is made already. */
@Component(service = HtmlWriter.class, property = "osgi.jaxrs.extension:Boolean=true")
public final class HtmlWriter implements MessageBodyWriter<Html> {
  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == Html.class;
  }

  @Override
  public void writeTo(
      Html html,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    write(html.markup(), headers, out);
  }

  /** A page is somebody's own: it may be kept by the browser, never by anything on the way. */
  static void write(String markup, MultivaluedMap<String, Object> headers, OutputStream out)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
    headers.computeIfAbsent(
        HttpHeaders.CACHE_CONTROL, name -> new ArrayList<>(List.of("private, no-cache")));
    out.write(markup.getBytes(StandardCharsets.UTF_8));
  }
}
