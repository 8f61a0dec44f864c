package se.meetmalmo.platform.web;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A bundle's links in the page shell; a service. Links go when the service goes. */
@ConsumerType
public interface NavigationContributor {
  List<NavigationItem> items(Language language);
}
