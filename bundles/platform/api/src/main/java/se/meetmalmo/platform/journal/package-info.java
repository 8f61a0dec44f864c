/** Events that are written with the row they are about and handed on after commit. */
@Export
@Version("1.0.0")
package se.meetmalmo.platform.journal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
