package se.meetmalmo.matchmaking.core.internal.web;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import se.meetmalmo.platform.web.Shell;

/**
 * Every page refers to this, and this to the shell: without the portal there are no pages. The
 * shell is optional to the resolver (a deployment without pages is a sound one) and, by the minimum
 * cardinality, not to the component.
 */
@Component(
    service = MatchPortal.class,
    property = "Shell.cardinality.minimum:Integer=1",
    reference =
        @Reference(
            name = "Shell",
            service = Shell.class,
            cardinality = ReferenceCardinality.OPTIONAL))
public final class MatchPortal {}
