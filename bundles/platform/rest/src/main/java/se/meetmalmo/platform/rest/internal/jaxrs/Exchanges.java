package se.meetmalmo.platform.rest.internal.jaxrs;

import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** What is known of the request that the current thread serves. */
public final class Exchanges {
  /** Request attribute: the template of the path that was matched, {@code /api/ideas/{id}}. */
  public static final String ROUTE = "se.meetmalmo.platform.rest.route";

  private Exchanges() {}

  static HttpServletRequest request() {
    return (HttpServletRequest) message().get(AbstractHTTPDestination.HTTP_REQUEST);
  }

  static Message message() {
    return PhaseInterceptorChain.getCurrentMessage().getExchange().getInMessage();
  }

  static OperationResourceInfo operation() {
    return message().getExchange().get(OperationResourceInfo.class);
  }
}
