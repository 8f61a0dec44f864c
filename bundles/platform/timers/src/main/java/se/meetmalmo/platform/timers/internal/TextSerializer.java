package se.meetmalmo.platform.timers.internal;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;

/** Keeps a timer's data, which is text, as UTF-8; nothing else is ever read back. */
final class TextSerializer implements Serializer {
  @Override
  public byte[] serialize(Object data) {
    return data == null ? null : ((String) data).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] data) {
    return data == null ? null : type.cast(new String(data, StandardCharsets.UTF_8));
  }
}
