package se.meetmalmo.platform.rest.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.ServletConfig;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;

/**
 * One set of resources under one CXF endpoint, never changed once it is made. Ends when it has been
 * replaced and its last request has been answered. Thread-safe.
 */
final class Generation {
  /** Request attribute that tells CXF which base its links are to have. */
  static final String ROOT = "org.apache.cxf.transport.endpoint.address";

  private static final String ADDRESS = "/";
  private final int number;
  private final List<Class<?>> resources;
  private final Server server;
  private final AbstractHTTPDestination destination;

  /** How many requests are being served; once retired, minus one less than that. */
  private final AtomicInteger serving = new AtomicInteger();

  private Generation(
      int number, List<Class<?>> resources, Server server, AbstractHTTPDestination destination) {
    this.number = number;
    this.resources = List.copyOf(resources);
    this.server = server;
    this.destination = destination;
  }

  /**
   * @throws RuntimeException or {@link LinkageError} when CXF refuses a resource or an extension
   */
  static Generation of(int number, Bus bus, List<Lease> leases, List<Object> extensions) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(BusFactory.class.getClassLoader());
    try {
      DestinationRegistry registry = new DestinationRegistryImpl();
      JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
      factory.setBus(bus);
      factory.setAddress(ADDRESS);
      factory.setDestinationFactory(new HTTPTransportFactory(registry));
      List<Class<?>> types = new ArrayList<>();
      leases.forEach(lease -> types.add(lease.type()));
      factory.setResourceClasses(types);
      leases.forEach(lease -> factory.setResourceProvider(lease.type(), lease));
      factory.setProviders(extensions);
      factory.setProperties(Map.of("org.apache.cxf.propagate.exception", false));
      Server server = factory.create();
      return new Generation(number, types, server, registry.getDestinationForPath(ADDRESS));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  int number() {
    return number;
  }

  List<Class<?>> resources() {
    return resources;
  }

  /** Counts a request in; false when this generation has been replaced already. */
  boolean enter() {
    return serving.getAndUpdate(n -> n < 0 ? n : n + 1) >= 0;
  }

  void leave() {
    if (serving.updateAndGet(n -> n < 0 ? n + 1 : n - 1) == -1) {
      server.destroy();
    }
  }

  /** No more requests come in; what is being served is served to its end. */
  void retire() {
    if (serving.updateAndGet(n -> -n - 1) == -1) {
      server.destroy();
    }
  }

  /** Between {@link #enter()} and {@link #leave()}. */
  void serve(ServletConfig config, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(BusFactory.class.getClassLoader());
    try {
      destination.invoke(config, config.getServletContext(), request, response);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
