/** What console commands lean on: who acts, what they print. */
@Export
@Version("1.0.0")
package se.meetmalmo.platform.console;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
