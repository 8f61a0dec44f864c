/** Tells people what concerns them, once, and keeps the proof. */
@Export
@Version("1.0.0")
package se.meetmalmo.communications;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
