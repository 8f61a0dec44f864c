package se.meetmalmo.channels.feed.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.QueryParam;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.PublishedQuery;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Parameters;

/** What a reader asks for, as it stands in the address; the key may stand in a header too. */
public final class Asked {
  /** By which a reader without an account shows that it may read what is internal. */
  static final String HEADER = "Meet-Feed-Key";

  @QueryParam("channel")
  @DefaultValue("")
  String channel;

  @QueryParam("theme")
  @DefaultValue("")
  String theme;

  @QueryParam("audience")
  @DefaultValue("")
  String audience;

  @QueryParam("language")
  @DefaultValue("")
  String language;

  @QueryParam("kind")
  @DefaultValue("")
  String kind;

  @QueryParam("key")
  @DefaultValue("")
  String key;

  @HeaderParam(HEADER)
  @DefaultValue("")
  String header;

  String secret() {
    return header.isEmpty() ? key : header;
  }

  PublishedQuery query(boolean internal) {
    return new PublishedQuery(channel(), theme, audience, language, kind(), internal);
  }

  Optional<CityChannel> channel() {
    return channel.isBlank()
        ? Optional.empty()
        : Optional.of(CityChannel.of(channel).orElseThrow(() -> unknown("channel", CHANNELS)));
  }

  private Optional<ActivityKind> kind() {
    return kind.isBlank()
        ? Optional.empty()
        : Optional.of(Parameters.oneOf("kind", ActivityKind.class, kind));
  }

  private static final String CHANNELS =
      Arrays.stream(CityChannel.values()).map(CityChannel::word).collect(Collectors.joining(", "));

  private static InvalidInputException unknown(String field, String known) {
    return new InvalidInputException(
        FieldError.of(field, "unknown-value", "is not one of " + known, known));
  }
}
