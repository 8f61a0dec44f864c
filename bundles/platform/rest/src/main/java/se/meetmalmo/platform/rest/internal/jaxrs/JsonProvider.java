package se.meetmalmo.platform.rest.internal.jaxrs;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.rest.internal.http.RefusedException;

/** Everything that is not text or bytes already goes to and from JSON as {@link Json} has it. */
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public final class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  private static final Set<Class<?>> RAW =
      Set.of(String.class, byte[].class, InputStream.class, Reader.class, File.class);

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return isJson(media) && isValue(type);
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return isJson(media) && isValue(type);
  }

  private static boolean isJson(MediaType media) {
    String subtype = media.getSubtype().toLowerCase(Locale.ROOT);
    return subtype.equals("json") || subtype.endsWith("+json");
  }

  private static boolean isValue(Class<?> type) {
    return !RAW.contains(type)
        && !InputStream.class.isAssignableFrom(type)
        && !StreamingOutput.class.isAssignableFrom(type)
        && !MultivaluedMap.class.isAssignableFrom(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    String charset = media.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new RefusedException(415, "unsupported-charset", "JSON is sent in UTF-8");
    }
    return Json.read(in, generic);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    // whole before the first byte is sent: a value that can't be written is still a clean 500
    ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
    Json.write(body, value);
    body.writeTo(out);
  }
}
