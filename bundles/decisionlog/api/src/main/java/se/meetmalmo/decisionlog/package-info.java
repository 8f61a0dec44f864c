/** What has happened and been decided, in a chain that shows when it is tampered with. */
@Export
@Version("1.0.0")
package se.meetmalmo.decisionlog;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
