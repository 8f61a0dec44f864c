/** Finds those who fit an idea, says why, and proposes whole groups. */
@Export
@Version("1.0.0")
package se.meetmalmo.matchmaking;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
