package se.meetmalmo.communications.core.internal.web;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import se.meetmalmo.platform.web.Shell;

/**
 * There while the portal is: without it there are no pages. The shell is optional to the resolver
 * and, by the minimum cardinality, not to the component.
 */
@Component(
    service = Portal.class,
    property = "Shell.cardinality.minimum:Integer=1",
    reference =
        @Reference(
            name = "Shell",
            service = Shell.class,
            cardinality = ReferenceCardinality.OPTIONAL))
public final class Portal {}
