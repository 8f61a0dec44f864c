package se.meetmalmo.channels.webhook.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.spi.Channel;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.communications.spi.Outcome;
import se.meetmalmo.platform.Json;

/**
 * Tells systems of events by a signed POST. It says what has happened to what, never what people
 * have written or who they are: whoever may know more asks the API.
 */
@Component(property = Channel.KIND + "=" + WebhookChannel.NAME)
public final class WebhookChannel implements Channel {
  static final String NAME = "webhook";
  private static final int TIMEOUT_MILLIS = 10_000;
  private final Webhooks hooks;
  private final Clock clock;

  @Activate
  public WebhookChannel(@Reference Webhooks hooks, @Reference Clock clock) {
    this.hooks = hooks;
    this.clock = clock;
  }

  /**
   * What a system is told.
   *
   * @param id of the delivery: the same when it comes again
   * @param at when it happened
   */
  record Told(String id, String unit, String event, String type, String subject, Instant at) {}

  @Override
  public Outcome send(Letter letter) {
    Optional<Endpoint> endpoint = hooks.find(letter.address());
    if (endpoint.isEmpty()) {
      return new Outcome.Refused("", "there is no webhook " + letter.address() + " any more");
    }
    Occasion what = letter.occasion();
    Told told =
        new Told(letter.id(), what.unit(), what.event(), what.type(), what.subject(), what.at());
    return called(endpoint.get(), letter.id(), Json.write(told));
  }

  private Outcome called(Endpoint endpoint, String id, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Meet-Delivery", id);
    headers.put(Signature.HEADER, Signature.of(endpoint.secret(), clock.instant(), body));
    String host = endpoint.url().getHost();
    Call call = new Call(TIMEOUT_MILLIS);
    try {
      InetAddress address = Guard.resolve(host, endpoint.internal());
      return answered(call.post(endpoint.url(), address, headers, body), host, id);
    } catch (Guard.ForbiddenAddressException e) {
      return new Outcome.Refused(host, e.getMessage());
    } catch (UnknownHostException e) {
      return new Outcome.Deferred(host, "Host " + host + " has no address now");
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      return call.isLeaving() ? new Outcome.Unknown(why) : new Outcome.Deferred(host, why);
    }
  }

  /** One system that is down keeps no other from being told: nothing here rests the channel. */
  private static Outcome answered(String line, String host, String id) {
    String[] words = line.split(" ", 3);
    String code = words.length > 1 ? words[1] : "";
    if (code.matches("2\\d\\d")) {
      return new Outcome.Accepted(host, id, line);
    }
    return code.matches("4\\d\\d") && !code.equals("408") && !code.equals("429")
        ? new Outcome.Refused(host, line)
        : new Outcome.Deferred(host, line);
  }
}
