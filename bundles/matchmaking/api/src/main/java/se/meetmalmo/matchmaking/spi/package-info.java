/** What others add to matching. */
@Export
@Version("1.0.0")
package se.meetmalmo.matchmaking.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
