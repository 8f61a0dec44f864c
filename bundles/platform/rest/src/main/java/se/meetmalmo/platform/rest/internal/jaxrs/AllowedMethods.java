package se.meetmalmo.platform.rest.internal.jaxrs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.core.MultivaluedMap;
import org.apache.cxf.jaxrs.JAXRSServiceImpl;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.apache.cxf.jaxrs.utils.HttpUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.service.Service;

/** The methods that a path has. CXF tells those of all resources together, however unlike. */
final class AllowedMethods {
  private AllowedMethods() {}

  /** Of the path of a request; empty when nothing is there. */
  static Set<String> of(Message message) {
    String path = HttpUtils.getPathToMatch(message, true);
    JAXRSServiceImpl service = (JAXRSServiceImpl) message.getExchange().get(Service.class);
    Set<String> methods = new TreeSet<>();
    for (ClassResourceInfo resource : service.getClassResourceInfos()) {
      MultivaluedMap<String, String> values = new MetadataMap<>();
      if (resource.getURITemplate().match(path, values)) {
        Collection<OperationResourceInfo> operations =
            resource.getMethodDispatcher().getOperationResourceInfos();
        operations.stream()
            .filter(operation -> isAt(operation, values))
            .forEach(operation -> methods.add(operation.getHttpMethod()));
      }
    }
    if (!methods.isEmpty()) {
      methods.addAll(List.of("OPTIONS"));
      if (methods.contains("GET")) {
        methods.add("HEAD");
      }
    }
    return methods;
  }

  private static boolean isAt(
      OperationResourceInfo operation, MultivaluedMap<String, String> resource) {
    MultivaluedMap<String, String> values = new MetadataMap<>(resource);
    String rest = resource.getFirst(URITemplate.FINAL_MATCH_GROUP);
    if (operation.getHttpMethod() == null || !operation.getURITemplate().match(rest, values)) {
      return false;
    }
    String left = values.getFirst(URITemplate.FINAL_MATCH_GROUP);
    return left == null || left.isEmpty() || left.equals("/");
  }
}
