package se.meetmalmo.channels.webhook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.communications.spi.Outcome;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.journal.JournalEvent;

class WebhookChannelTest {
  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private final Webhooks hooks = new Webhooks();
  private final WebhookChannel channel = new WebhookChannel(hooks, Clock.fixed(AT, ZoneOffset.UTC));
  private final List<String> bodies = new ArrayList<>();
  private final List<String> signatures = new ArrayList<>();
  private HttpServer server;
  private int answer = 204;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          signatures.add(exchange.getRequestHeaders().getFirst(Signature.HEADER));
          exchange.getResponseHeaders().add("Location", "http://localhost:1/elsewhere");
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    server.start();
    hook("inside", "http://localhost:" + server.getAddress().getPort() + "/hook?x=1", true);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void hook(String name, String url, boolean internal) {
    hooks.addHook(
        new WebhookNotices(
            new Endpoint(name, URI.create(url), SECRET, "intake", Set.of(), internal)));
  }

  private static Letter letter(String hook) {
    return new Letter(
        "d1",
        "",
        hook,
        "en",
        Category.SERVICE,
        "",
        "",
        "",
        AT,
        new Occasion("intake", "e1", "IdeaAccepted", "idea:1", AT));
  }

  @Test
  void saysWhatHasHappenedAndSignsIt() {
    Outcome outcome = channel.send(letter("inside"));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    assertThat(bodies)
        .containsExactly(
            "{\"id\":\"d1\",\"unit\":\"intake\",\"event\":\"e1\",\"type\":\"IdeaAccepted\","
                + "\"subject\":\"idea:1\",\"at\":\"2026-11-23T10:00:00Z\"}");
    assertThat(signatures).containsExactly(Signature.of(SECRET, AT, bodies.get(0)));
    assertThat(Signature.of(SECRET, AT, "x")).startsWith("t=1795428000,v1=");
    assertThat(Signature.of(SECRET, AT, "x")).isNotEqualTo(Signature.of(SECRET, AT, "y"));
    assertThat(Signature.of(SECRET, AT, "x"))
        .isNotEqualTo(Signature.of(SECRET, AT.plusSeconds(1), "x"));
  }

  /** Source: the figure by {@code printf '1795428000.x' | openssl dgst -sha256 -hmac SECRET}. */
  @Test
  void signsAsEverybodyElseDoes() {
    assertThat(Signature.of(SECRET, AT, "x"))
        .isEqualTo(
            "t=1795428000,v1=23835576184cafefe846f062bbcfe2cf8c1bb16cb95dc6c972538430558750f6");
  }

  @Test
  void tellsWhatTheAnswerMeansAndFollowsNoRedirect() {
    assertThat(answered(200)).isInstanceOf(Outcome.Accepted.class);
    assertThat(answered(302)).isInstanceOf(Outcome.Deferred.class);
    assertThat(answered(404)).isInstanceOf(Outcome.Refused.class);
    assertThat(answered(410)).isInstanceOf(Outcome.Refused.class);
    assertThat(answered(429)).isInstanceOf(Outcome.Deferred.class);
    assertThat(answered(500)).isInstanceOf(Outcome.Deferred.class);
    assertThat(channel.send(letter("gone"))).isInstanceOf(Outcome.Refused.class);
    server.stop(0);
    assertThat(answered(200)).isInstanceOf(Outcome.Deferred.class);
  }

  private Outcome answered(int code) {
    answer = code;
    return channel.send(letter("inside"));
  }

  @Test
  void doesNotKnowWhatBecameOfACallThatWasCutOff() throws Exception {
    try (ServerSocket mute = new ServerSocket(0)) {
      Thread server =
          new Thread(
              () -> {
                try {
                  mute.accept().close();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      server.start();
      hook("mute", "http://localhost:" + mute.getLocalPort() + "/", true);
      assertThat(channel.send(letter("mute"))).isInstanceOf(Outcome.Unknown.class);
      server.join();
    }
  }

  @Test
  void reachesNothingOfOurOwnNetwork() throws Exception {
    int port = server.getAddress().getPort();
    for (String host : new String[] {"localhost", "127.0.0.1", "[::1]", "0.0.0.0"}) {
      hook("outside", "https://" + host + ":" + port + "/hook", false);
      assertThat(channel.send(letter("outside"))).as(host).isInstanceOf(Outcome.Refused.class);
    }
    assertThat(bodies).isEmpty();
    for (String ip :
        new String[] {
          "10.1.2.3",
          "172.16.0.1",
          "192.168.1.1",
          "169.254.169.254",
          "100.64.0.1",
          "198.18.0.1",
          "192.0.2.1",
          "203.0.113.7",
          "224.0.0.1",
          "255.255.255.255",
          "0.1.2.3",
          "::",
          "fe80::1",
          "fc00::1",
          "fd12::1",
          "ff02::1",
          "2001:db8::1",
          "2002:a00:1::1",
          "64:ff9b::a00:1",
          "::ffff:10.0.0.1",
          "2001::1"
        }) {
      assertThat(Guard.isPublic(InetAddress.getByName(ip))).as(ip).isFalse();
    }
    for (String ip : new String[] {"8.8.8.8", "193.14.0.1", "2a00:1450::1", "100.128.0.1"}) {
      assertThat(Guard.isPublic(InetAddress.getByName(ip))).as(ip).isTrue();
    }
  }

  @Test
  void isToldOfTheEventsThatItWants() {
    WebhookNotices some =
        new WebhookNotices(
            new Endpoint(
                "some",
                URI.create("https://example.se/"),
                SECRET,
                "intake",
                Set.of("IdeaAccepted"),
                false));
    JournalEvent accepted = JournalEvent.of("idea:1", "IdeaAccepted", AT, "{}").in("intake");
    assertThat(some.of(accepted))
        .extracting(Notice::recipient, Notice::channel, Notice::kind)
        .containsExactly(tuple("webhook:some", "webhook", ""));
    assertThat(some.of(JournalEvent.of("idea:1", "IdeaPaused", AT, "{}"))).isEmpty();
  }

  @Test
  void namesAllThatIsWrongWithItsConfiguration() {
    assertThatThrownBy(
            () ->
                new Endpoint(
                    "Intranet!", URI.create("http://x.se/"), "short", "*", Set.of(), false))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("name", "url", "secret");
    assertThatThrownBy(
            () -> new Endpoint("a", URI.create("https://u:p@x.se/"), SECRET, "*", Set.of(), false))
        .isInstanceOf(InvalidInputException.class);
    assertThat(new Endpoint("a", URI.create("https://x.se/"), SECRET, "*", Set.of(), false))
        .asString()
        .doesNotContain(SECRET);
  }
}
