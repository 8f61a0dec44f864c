/** Asking people to take part in a working group, and what they answer. */
@Export
@Version("1.0.0")
package se.meetmalmo.matchmaking.invitation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
