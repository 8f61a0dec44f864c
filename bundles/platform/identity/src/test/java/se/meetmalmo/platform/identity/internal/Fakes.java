package se.meetmalmo.platform.identity.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;

/**
 * A large interface of which a test needs two or three methods, written as methods of an object.
 */
public final class Fakes {
  private Fakes() {}

  /** What {@code methods} has not, gives false, 0, or null. */
  public static <T> T of(Class<T> type, Object methods) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(methods, method, arguments)));
  }

  private static Object call(Object methods, Method wanted, Object[] arguments) throws Throwable {
    Optional<Method> own =
        Arrays.stream(methods.getClass().getDeclaredMethods())
            .filter(method -> method.getName().equals(wanted.getName()))
            .filter(method -> method.getParameterCount() == wanted.getParameterCount())
            .findFirst();
    if (own.isEmpty()) {
      return wanted.getReturnType() == boolean.class ? Boolean.FALSE : null;
    }
    own.get().setAccessible(true);
    try {
      return own.get().invoke(methods, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
