package se.meetmalmo.platform.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.meetmalmo.platform.Roles;

class GateTest {
  /** A page for staff. */
  @Path("/things/staff")
  @RolesAllowed(Roles.COORDINATOR)
  public static final class ThingPages {
    @GET
    @Produces("text/html")
    public String page() {
      return "never";
    }
  }

  private static final String GOOD = "{\"name\":\"å\",\"count\":2}";
  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served(new ThingResource(), new ThingPages()).started();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body())
        .contains("\"type\":\"/problems/" + code + "\"", "\"status\":" + status)
        .contains("\"title\":", "\"detail\":", "\"code\":\"" + code + "\"")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void servesJsonBothWays() {
    HttpResponse<String> response = served.post("/api/things", GOOD);
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).isEqualTo("{\"name\":\"å\",\"count\":2,\"parts\":[]}");
  }

  @Test
  void refusesOversize() {
    String large = "{\"name\":\"" + "x".repeat(Served.MAX_BODY) + "\"}";
    assertProblem(served.post("/api/things", large), 413, "too-large");
  }

  @Test
  void refusesOversizeInChunks() {
    byte[] large = ("{\"name\":\"" + "x".repeat(60_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    assertProblem(
        served.send(
            served
                .to("/api/things")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
        413,
        "too-large");
  }

  @Test
  void takesLargerImports() {
    HttpResponse<String> response =
        served.send(
            served
                .to("/api/things/import")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString("x".repeat(9_000))));
    assertThat(response.body()).isEqualTo("{\"bytes\":9000}");
  }

  @Test
  void refusesOversizeImports() {
    assertProblem(
        served.send(
            served
                .to("/api/things/import")
                .header("Content-Type", "application/x-ndjson")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[20_000])))),
        413,
        "too-large");
  }

  @Test
  void answersWithoutReadingWhatNobodyMaySend() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      String head =
          "POST /api/nowhere/import HTTP/1.1\r\nHost: localhost\r\n"
              + "Content-Type: application/x-ndjson\r\nContent-Length: 9000\r\n"
              + "Expect: 100-continue\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      byte[] start = socket.getInputStream().readNBytes(12);
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 404");
    }
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin = GOOD.getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<String> response =
        served.send(
            served
                .to("/api/things")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(latin)));
    assertProblem(response, 400, "invalid-input");
    assertThat(response.body())
        .contains("malformed-encoding", "\"detail\":\"The request is not UTF-8\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"\\ud800\"}",
        "{\"name\":\"\\udc00\\ud800\"}",
        "{\"name\":\"\\u0000\"}",
        "",
        "null",
        "{",
        "[]",
        "7",
        "{\"name\":\"a\"} x",
        "{\"name\":\"a\",\"count\":\"many\"}",
        "{\"name\":7}",
        "{\"name\":\"a\",\"count\":1e99}",
        "{\"name\":\"a\",\"colour\":\"red\"}",
        "{\"name\":\"a\",\"parts\":[{\"name\":\"b\",\"colour\":1}]}",
        "{\"name\":\"a\",\"parts\":{}}",
        "{\"name\":\"\"}"
      })
  void refusesInvalidJson(String body) {
    assertProblem(served.post("/api/things", body), 400, "invalid-input");
  }

  @Test
  void namesTheFieldThatIsUnknown() {
    assertThat(
            served
                .post("/api/things", "{\"name\":\"a\",\"parts\":[{\"name\":\"b\",\"x\":1}]}")
                .body())
        .contains("\"errors\":[{\"field\":\"parts[0].x\",\"code\":\"unknown-field\"");
  }

  @Test
  void refusesDeepNesting() {
    String deep = "{\"name\":\"a\",\"parts\":[".repeat(30) + "]}".repeat(30);
    assertProblem(served.post("/api/things", deep), 400, "invalid-input");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "application/json;charset=iso-8859-1"
      })
  void refusesOtherContentTypes(String type) {
    HttpResponse<String> response =
        served.send(
            served
                .to("/api/things")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("")));
    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void refusesBodyWithoutContentType() {
    assertThat(
            served.send(served.to("/api/things").POST(BodyPublishers.ofString(GOOD))).statusCode())
        .isEqualTo(415);
  }

  @Test
  void refusesGarbageAsContentType() {
    assertThat(
            served
                .send(
                    served
                        .to("/api/things")
                        .header("Content-Type", "garbage")
                        .POST(BodyPublishers.ofString(GOOD)))
                .statusCode())
        .isBetween(400, 499);
  }

  @Test
  void refusesCompressedBodies() {
    assertProblem(
        served.send(
            served
                .to("/api/things")
                .headers("Content-Type", "application/json", "Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString(GOOD))),
        415,
        "unsupported-encoding");
  }

  @Test
  void refusesAcceptOfOtherThings() {
    assertProblem(served.get("/api/things", "Accept", "image/png"), 406, "not-acceptable");
  }

  @Test
  void saysWhichMethodsThereAre() {
    HttpResponse<String> response = served.send(served.to("/api/things").DELETE());
    assertProblem(response, 405, "method-not-allowed");
    assertThat(response.headers().allValues("Allow")).containsExactly("GET, HEAD, OPTIONS, POST");
    assertThat(
            served
                .send(served.to("/api/things").method("TRACE", BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(405);
  }

  @Test
  void answersUnknownPathsWithProblem() {
    assertProblem(served.get("/api/nothing"), 404, "not-found");
    assertProblem(served.get("/"), 404, "not-found");
    assertProblem(served.get("/services"), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/things?page=many", "/api/things?page=-1", "/api/things/seven"})
  void refusesParametersOfWrongType(String path) {
    assertThat(served.get(path).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/things?q=%zz",
        "/api/things?q=%",
        "/api/things?q=%ff",
        "/api/things?q=%00",
        "/api/things/%ff",
        "/api/things/%00",
        "/api/things/%zz"
      })
  void refusesMalformedAddresses(String target) throws IOException {
    assertThat(raw("GET " + target + " HTTP/1.1")).startsWith("HTTP/1.1 400 ");
  }

  private static String raw(String line) throws IOException {
    return raw(line, "Host: localhost");
  }

  /** Sends a request as it stands, which no client library would. */
  private static String raw(String line, String headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      String request = line + "\r\n" + headers + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void readsForms() {
    assertThat(form("name=%C3%A5").body()).isEqualTo("{\"name\":\"å\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name=%E5", "name=%", "name=%00", "name=%zz"})
  void refusesMalformedForms(String body) {
    assertProblem(form(body), 400, "malformed-encoding");
  }

  @Test
  void refusesOversizeForms() {
    assertProblem(form("name=" + "x".repeat(Served.MAX_BODY)), 413, "too-large");
  }

  private static HttpResponse<String> form(String body) {
    return served.send(
        served
            .to("/api/things/form")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void mapsWhatTheDomainRefuses() {
    assertProblem(served.get("/api/things/7"), 404, "not-found");
    assertProblem(served.get("/api/things/conflict"), 409, "conflict");
  }

  @Test
  void hidesItsOwnFaultsBehindReference() {
    HttpResponse<String> response = served.get("/api/things/broken");
    assertProblem(response, 500, "internal-error");
    assertThat(response.body()).contains("\"reference\":\"").doesNotContain("secret");
  }

  @Test
  void saysUnavailableWhenCodeIsGone() {
    assertProblem(served.get("/api/things/unlinked"), 503, "unavailable");
  }

  @Test
  void answersPeopleWithPages() {
    HttpResponse<String> response = served.get("/nothing", "Accept", "text/html,*/*;q=0.8");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(response.body()).contains("<h1>404 Not found</h1>");
  }

  @Test
  void guardsEveryResponse() {
    for (String path : List.of("/api/things", "/api/nothing", "/api/things/broken")) {
      HttpResponse<String> response = served.get(path);
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void keepsToTlsWhereItWasUsed() {
    assertThat(
            served
                .get("/api/things", "X-Forwarded-Proto", "https")
                .headers()
                .firstValue("Strict-Transport-Security"))
        .isPresent();
  }

  @Test
  void notesForAllWhetherTlsWasUsed() {
    assertThat(served.get("/api/things/secure").body()).isEqualTo("{\"secure\":false}");
    assertThat(served.get("/api/things/secure", "X-Forwarded-Proto", "https").body())
        .isEqualTo("{\"secure\":true}");
  }

  @Test
  void tellsWhenAnotherMachineAsks() {
    try (Served other = new Served(new ThingResource()).started()) {
      other.get("/api/things");
      assertThat(other.elsewhere).hasValue(0);
      other.get("/api/things", "X-Forwarded-For", "203.0.113.7");
      assertThat(other.elsewhere).hasValue(1);
    }
  }

  @Test
  void linksAsTheProxyIsAddressed() {
    assertThat(base()).isEqualTo("http://127.0.0.1:" + served.port() + "/");
    assertThat(base("X-Forwarded-Proto", "https", "X-Forwarded-Host", "meet.example.se"))
        .isEqualTo("https://meet.example.se/");
    assertThat(base("X-Forwarded-Host", "meet.example.se/x?"))
        .isEqualTo("http://127.0.0.1:" + served.port() + "/");
  }

  private static String base(String... headers) {
    String body = served.get("/api/things/base", headers).body();
    return body.substring("{\"base\":\"".length(), body.length() - 2);
  }

  @Test
  void redirectsPeopleToSignIn() {
    HttpResponse<String> response = served.get("/things/staff?a=b", "Accept", "text/html");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location").orElse(""))
        .endsWith("/sign-in?to=%2Fthings%2Fstaff%3Fa%3Db");
  }

  @Test
  void sendsNothingTwiceToWhomHasIt() {
    String tag = served.get("/api/things").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = served.get("/api/things", "If-None-Match", "\"x\", W/" + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(served.get("/api/things?size=3", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsTagAndCachingOfTheResource() {
    HttpResponse<String> response = served.get("/api/things/tagged");
    assertThat(response.headers().allValues("ETag")).containsExactly("\"3\"");
    assertThat(response.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
    assertThat(response.headers().allValues("Set-Cookie")).hasSize(2);
    assertThat(served.get("/api/things/tagged", "If-None-Match", "\"3\"").statusCode())
        .isEqualTo(304);
  }

  @Test
  void linksPages() {
    String link =
        served.get("/api/things?q=%3Ca&page=2&size=10").headers().firstValue("Link").orElse("");
    assertThat(link)
        .contains("</api/things?q=%3Ca&page=0&size=10>; rel=\"first\"")
        .contains("</api/things?q=%3Ca&page=1&size=10>; rel=\"prev\"")
        .contains("</api/things?q=%3Ca&page=3&size=10>; rel=\"next\"")
        .contains("</api/things?q=%3Ca&page=10&size=10>; rel=\"last\"");
    assertThat(served.get("/api/things?page=10&size=10").headers().firstValue("Link").orElse(""))
        .doesNotContain("next");
  }

  @Test
  void answersHeadAndOptions() {
    assertThat(
            served
                .send(served.to("/api/things").method("HEAD", BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(200);
    assertThat(
            served
                .send(served.to("/api/things").method("OPTIONS", BodyPublishers.noBody()))
                .headers()
                .firstValue("Allow")
                .orElse(""))
        .contains("GET", "POST");
  }

  @Test
  void saysStartingBeforeAnythingIsServed() {
    try (Served starting = new Served()) {
      HttpResponse<String> response = starting.get("/api/things");
      assertProblem(response, 503, "unavailable");
      assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/things?q=a|b",
        "/api/things/a^b",
        "/api/things/[x]",
        "/api/things/a>",
        "/api/things?q={}"
      })
  void refusesAddressesThatAreNone(String target) throws IOException {
    String answer = raw("GET " + target + " HTTP/1.1");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-address");
    assertThat(answer).as("nothing of it comes back").doesNotContain(target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "$Version=1", "=;a", "meet=abc; x", "a=\"b", "a=b,c"})
  void leavesMalformedCookiesOut(String cookie) {
    assertThat(served.get("/api/things", "Cookie", cookie).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "en-", "sv, -", "sv;q=x", "*;q=2", ";;;"})
  void leavesMalformedLanguagesOut(String languages) {
    assertThat(served.get("/api/things", "Accept-Language", languages).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json;charset=\"", "application/json; charset=klingon"})
  void refusesCharsetsThatNobodyKnows(String type) {
    assertProblem(
        served.send(
            served
                .to("/api/things")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(GOOD))),
        415,
        "unsupported-charset");
    assertProblem(served.get("/api/things", "Content-Type", type), 415, "unsupported-charset");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: a b", "Host: a@b", "Host: a\r\nHost: b"})
  void refusesHostsThatAreNoneBeforeAnythingIsDone(String hosts) throws IOException {
    assertThat(raw("GET /api/things HTTP/1.1", hosts)).startsWith("HTTP/1.1 400");
  }

  @Test
  void refusesTheSameFieldTwice() {
    HttpResponse<String> response =
        served.post("/api/things", "{\"name\":\"a\",\"count\":1,\"name\":\"b\"}");
    assertProblem(response, 400, "invalid-input");
    assertThat(response.body()).contains("has the same field twice at line 1");
  }

  @Test
  void saysThatJsonOfAnotherKindIsExpected() {
    HttpResponse<String> response = served.post("/api/things", "[]");
    assertProblem(response, 400, "invalid-input");
    assertThat(response.body()).contains("The request is JSON of another kind than is expected");
  }
}
