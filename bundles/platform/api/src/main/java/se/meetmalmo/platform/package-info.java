/** What every bundle may lean on: who acts, what can go wrong, pages of lists, JSON. */
@Export
@Version("1.0.0")
package se.meetmalmo.platform;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
