/** What is done again and again, and survives a restart. */
@Export
@Version("1.0.0")
package se.meetmalmo.platform.timers;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
