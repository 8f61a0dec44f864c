package se.meetmalmo.platform.rest.internal.jaxrs;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import javax.annotation.security.DenyAll;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import se.meetmalmo.platform.Actor;

/**
 * Who may call one resource method.
 *
 * @param route the template of its path
 * @param everyone also those who have not signed in
 * @param roles one of which is needed otherwise; nobody when empty
 */
record AccessRule(String route, boolean everyone, Set<String> roles) {
  /** What becomes of a caller. */
  enum Verdict {
    ALLOWED,
    SIGN_IN,
    FORBIDDEN
  }

  static AccessRule of(OperationResourceInfo operation) {
    Method method = operation.getAnnotatedMethod();
    String route =
        template(operation.getClassResourceInfo().getURITemplate())
            + template(operation.getURITemplate());
    String path = route.isEmpty() ? "/" : route;
    return annotated(method, path)
        .or(() -> annotated(method.getDeclaringClass(), path))
        .orElse(new AccessRule(path, false, Set.of()));
  }

  private static Optional<AccessRule> annotated(AnnotatedElement element, String route) {
    RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
    if (element.isAnnotationPresent(DenyAll.class)) {
      return Optional.of(new AccessRule(route, false, Set.of()));
    }
    if (allowed != null) {
      return Optional.of(new AccessRule(route, false, Set.of(allowed.value())));
    }
    return element.isAnnotationPresent(PermitAll.class)
        ? Optional.of(new AccessRule(route, true, Set.of()))
        : Optional.empty();
  }

  private static String template(URITemplate template) {
    String value = template == null ? "/" : template.getValue();
    return value.equals("/") ? "" : value;
  }

  Verdict verdict(Actor actor) {
    if (everyone || roles.stream().anyMatch(actor::has)) {
      return Verdict.ALLOWED;
    }
    return !roles.isEmpty() && actor.equals(Actor.ANONYMOUS) ? Verdict.SIGN_IN : Verdict.FORBIDDEN;
  }
}
