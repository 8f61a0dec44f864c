package se.meetmalmo.platform.identity.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.identity.internal.IdentityFixture.PASSWORD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.Fakes;
import se.meetmalmo.platform.identity.internal.IdentityFixture;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.NavigationItem.Place;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.RequestNotes;

class PagesTest {
  private static final String FIREFOX = "Mozilla/5.0 (X11; Linux) Firefox/140.0";
  private final IdentityFixture identity = new IdentityFixture();
  private final Landing landing = new Landing();
  private final SignInPages signIn = new SignInPages(identity.signIn, identity.sessions, landing);
  private final AccountPages pages =
      new AccountPages(identity.people, identity.signIn, identity.sessions);
  private Account anna;

  private record Cookies(Map<String, Cookie> getCookies) {}

  /** What the publisher has noted, whatever the client writes itself. */
  private record Noted(boolean secure) {
    Object getAttribute(String name) {
      return name.equals(RequestNotes.SECURE) ? secure : null;
    }

    String getHeader(String name) {
      return "https";
    }
  }

  @BeforeEach
  void makeAccount() {
    anna = identity.account("anna", Roles.COORDINATOR, Roles.OPERATOR);
  }

  @AfterEach
  void close() {
    identity.close();
  }

  @Test
  void formKeepsWhereToGoAndEscapesIt() {
    Response answer = signIn.form("/ideas?q=%22a%22&page=1", page(Actor.ANONYMOUS, Language.SV));
    assertThat(html(answer))
        .contains("<h1 class=\"h1\">Logga in</h1>", "name=\"csrf\" value=\"token\"")
        .contains("value=\"/ideas?q=%22a%22&amp;page=1\"")
        .contains("autocomplete=\"current-password\"");
    assertThat(html(signIn.form("https://evil.example", page(Actor.ANONYMOUS, Language.EN))))
        .contains("Sign in", "name=\"to\" value=\"/\"");
  }

  @Test
  void whoIsSignedInIsSentOn() {
    Response answer = signIn.form("/staff", page(anna.actor(), Language.SV));
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeaderString("Location")).isEqualTo("/staff");
  }

  @Test
  void signingInSetsAFreshCookieAndEndsTheOldSession() {
    String old = identity.sessions.start(anna, "");
    Response answer = signIn("anna", PASSWORD, "/staff", old, true);

    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeaderString("Location")).isEqualTo("/staff");
    assertThat(answer.getHeaderString("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/")
        .doesNotContain(old);
    assertThat(identity.sessions.find(old)).isEmpty();
    assertThat(identity.sessions.find(secret(answer)))
        .hasValueSatisfying(
            current -> assertThat(current.session().browser()).isEqualTo("Firefox, Linux"));
  }

  @Test
  void cookieIsNotSecureOverPlainHttp() {
    assertThat(signIn("anna", PASSWORD, "/", null, false).getHeaderString("Set-Cookie"))
        .doesNotContain("Secure");
  }

  @Test
  void neverLeadsElsewhere() {
    assertThat(signIn("anna", PASSWORD, "//evil.example", null, true).getHeaderString("Location"))
        .isEqualTo("/account");
  }

  @Test
  void whoGoesNowhereInParticularComesToTheFirstPageForStaff() {
    landing.contributors =
        List.of(
            language ->
                List.of(
                    link("/directors", 1, Place.STAFF, Roles.DIRECTOR),
                    link("/criteria", 2, Place.MAIN, Roles.COORDINATOR),
                    link("/reports", 40, Place.STAFF, Roles.COORDINATOR),
                    link("/queue", 30, Place.STAFF, Roles.COORDINATOR)));
    for (String nowhere : new String[] {null, "", "/"}) {
      assertThat(signIn("anna", PASSWORD, nowhere, null, true).getHeaderString("Location"))
          .isEqualTo("/queue");
      assertThat(signIn.form(nowhere, page(anna.actor(), Language.SV)).getHeaderString("Location"))
          .isEqualTo("/queue");
    }
  }

  private static NavigationItem link(String path, int order, Place place, String role) {
    return new NavigationItem(path, path, path, order, place, Set.of(role));
  }

  @Test
  void wrongPasswordShowsTheFormAgainWithoutIt() {
    Response answer = signIn("anna", "wrong<b>", "/staff", null, true);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getHeaderString("Set-Cookie")).isNull();
    assertThat(((PageView) answer.getEntity()).title()).isEqualTo("Fel: Logga in");
    assertThat(html(answer))
        .contains("stämmer inte", "value=\"anna\"", "value=\"/staff\"")
        .doesNotContain("wrong");
  }

  @Test
  void emptyFieldsAreNamed() {
    assertThat(html(signIn(null, null, null, null, true)))
        .contains("href=\"#name\"", "href=\"#password\"");
  }

  @Test
  void tooManyAttemptsSaysHowLongToWait() {
    for (int i = 0; i < 5; i++) {
      signIn("anna", "wrong", "/", null, true);
    }
    Response answer = signIn("anna", PASSWORD, "/", null, true);
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("30");
    assertThat(html(answer)).contains("Vänta 30 sekunder");
  }

  @Test
  void signingOutEndsTheSessionAndTakesTheCookieAway() {
    String secret = identity.sessions.start(anna, "");
    Response answer = signIn.signOut(headers(secret), request(true));
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeaderString("Set-Cookie"))
        .startsWith("meet-session=; Path=/; Max-Age=0;");
    assertThat(identity.sessions.find(secret)).isEmpty();
  }

  @Test
  void accountShowsRolesAndSessionsInBothLanguages() {
    String here = identity.sessions.start(anna, "Firefox, Linux");
    identity.sessions.start(anna, "");
    PageContext swedish = page(anna.actor(), Language.SV);
    assertThat(html(pages.show(null, headers(here), swedish)))
        .contains("samordnare, driftansvarig", "Firefox, Linux", "Den här webbläsaren")
        .contains("Okänd webbläsare", "2 mars 2026", "Logga ut överallt utom här")
        .doesNotContain("role=\"status\"");
    PageContext english = page(anna.actor(), Language.EN);
    assertThat(html(pages.show("password", headers(here), english)))
        .contains("coordinator, operator", "Your password has been changed", "2 March 2026");
    assertThat(html(pages.show("nonsense", headers(here), english)))
        .doesNotContain("role=\"status\"");
  }

  @Test
  void changingThePasswordEndsAllSessionsButBeginsANewOneHere() {
    String here = identity.sessions.start(anna, "");
    String there = identity.sessions.start(anna, "");
    Response answer = change(here, PASSWORD, "green tram in the rain", "green tram in the rain");

    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(identity.sessions.find(here)).isEmpty();
    assertThat(identity.sessions.find(there)).isEmpty();
    assertThat(identity.sessions.find(secret(answer))).isPresent();
  }

  @Test
  void passwordIsChangedOnlyByWhoKnowsTheOldOneAndSaysTheNewOneTwice() {
    String here = identity.sessions.start(anna, "");
    String wanted = "green tram in the rain";
    assertThat(html(change(here, "wrong", wanted, wanted))).contains("href=\"#current\"");
    assertThat(html(change(here, PASSWORD, wanted, wanted + "s"))).contains("href=\"#repeated\"");
    assertThat(html(change(here, PASSWORD, "short", "short"))).contains("minst 12 tecken");
    assertThat(html(change(here, PASSWORD, PASSWORD, PASSWORD))).contains("samma som det du har");
    assertThat(html(change(here, PASSWORD, null, null))).contains("href=\"#password\"");
    assertThat(identity.sessions.find(here)).isPresent();
  }

  @Test
  void sessionsElsewhereAreEndedByHand() {
    String here = identity.sessions.start(anna, "");
    String there = identity.sessions.start(anna, "");
    String id = identity.sessions.find(there).orElseThrow().session().id();
    pages.endSessions(id, headers(here));
    assertThat(identity.sessions.find(there)).isEmpty();

    String another = identity.sessions.start(anna, "");
    pages.endSessions(null, headers(here));
    assertThat(identity.sessions.find(another)).isEmpty();
    assertThat(identity.sessions.find(here)).isPresent();
  }

  private Response signIn(String name, String password, String to, String cookie, boolean https) {
    PageContext page = page(Actor.ANONYMOUS, Language.SV);
    return signIn.signIn(name, password, to, FIREFOX, headers(cookie), request(https), page);
  }

  private Response change(String cookie, String current, String wanted, String repeated) {
    PageContext page = page(anna.actor(), Language.SV);
    return pages.changePassword(
        current, wanted, repeated, FIREFOX, headers(cookie), request(true), page);
  }

  private static HttpHeaders headers(String secret) {
    Map<String, Cookie> cookies =
        secret == null ? Map.of() : Map.of("meet-session", new Cookie("meet-session", secret));
    return Fakes.of(HttpHeaders.class, new Cookies(cookies));
  }

  private static HttpServletRequest request(boolean https) {
    return Fakes.of(HttpServletRequest.class, new Noted(https));
  }

  private static PageContext page(Actor actor, Language language) {
    return new PageContext(language, actor, "/", "token", false);
  }

  private static String html(Response response) {
    return ((PageView) response.getEntity()).body().markup();
  }

  private static String secret(Response response) {
    String cookie = response.getHeaderString("Set-Cookie");
    return cookie.substring("meet-session=".length(), cookie.indexOf(';'));
  }
}
