package se.meetmalmo.platform.identity.internal.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.identity.internal.Fakes;
import se.meetmalmo.platform.web.RequestNotes;

class SessionGuardTest {
  private static final Actor ANNA = new Actor("anna", Set.of(Roles.COORDINATOR));
  private final SessionGuard guard = new SessionGuard();

  /** What the filter sees of a request. */
  private record Request(String getMethod, SecurityContext getSecurityContext, Boolean guarded) {
    Object getProperty(String name) {
      return name.equals(RequestNotes.GUARDED) ? guarded : null;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void sessionChangesNothingWithoutTheGuardOfThePortal(String method) {
    assertThatThrownBy(() -> filter(method, ANNA, SecurityContext.FORM_AUTH, null))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void sessionReadsWithoutIt() {
    assertThatCode(() -> filter("GET", ANNA, SecurityContext.FORM_AUTH, null))
        .doesNotThrowAnyException();
  }

  @Test
  void sessionChangesWhatTheGuardHasPassed() {
    assertThatCode(() -> filter("POST", ANNA, SecurityContext.FORM_AUTH, true))
        .doesNotThrowAnyException();
  }

  @Test
  void whoSendsCredentialsOrNoneNeedsNoGuard() {
    assertThatCode(() -> filter("POST", ANNA, SecurityContext.BASIC_AUTH, null))
        .doesNotThrowAnyException();
    assertThatCode(() -> filter("POST", ANNA, "Bearer", null)).doesNotThrowAnyException();
    assertThatCode(() -> filter("POST", Actor.ANONYMOUS, SecurityContext.FORM_AUTH, null))
        .doesNotThrowAnyException();
  }

  private void filter(String method, Actor actor, String scheme, Boolean guarded) {
    SecurityContext security = new ActorContext(() -> Optional.of(actor), scheme, false);
    Request request = new Request(method, security, guarded);
    guard.filter(Fakes.of(ContainerRequestContext.class, request));
  }
}
