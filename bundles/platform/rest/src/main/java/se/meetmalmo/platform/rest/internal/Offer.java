package se.meetmalmo.platform.rest.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A service that wants to be published. It is fetched on the publisher's own thread: whoever
 * registers it need not wait for it to be made, and may need the publisher for that. Thread-safe.
 */
final class Offer {
  private static final String RESOURCE = "osgi.jaxrs.resource";
  static final String WANTED = "(|(" + RESOURCE + "=true)(osgi.jaxrs.extension=true))";
  private final BundleContext context;
  private final ServiceReference<Object> reference;
  private Object service;
  private boolean withdrawn;

  Offer(BundleContext context, ServiceReference<Object> reference) {
    this.context = context;
    this.reference = reference;
  }

  /** Puts the service among what is published, once. */
  void take(Generations generations) {
    if (isTaken()) {
      return;
    }
    Object fetched = context.getService(reference);
    if (fetched != null && !publish(fetched, generations)) {
      context.ungetService(reference);
    }
  }

  private synchronized boolean isTaken() {
    return service != null || withdrawn;
  }

  /** In one with taking note of it: whoever withdraws finds all of it done, or nothing. */
  private synchronized boolean publish(Object fetched, Generations generations) {
    if (withdrawn) {
      return false;
    }
    service = fetched;
    if (isResource()) {
      generations.add(fetched);
    } else {
      generations.addExtension(fetched);
    }
    return true;
  }

  /** Returns when the service serves no request any more. */
  void withdraw(Generations generations) {
    Object gone;
    synchronized (this) {
      withdrawn = true;
      gone = service;
    }
    if (gone != null) {
      if (isResource()) {
        generations.remove(gone);
      } else {
        generations.removeExtension(gone);
      }
      context.ungetService(reference);
    }
  }

  private boolean isResource() {
    return "true".equals(String.valueOf(reference.getProperty(RESOURCE)));
  }
}
