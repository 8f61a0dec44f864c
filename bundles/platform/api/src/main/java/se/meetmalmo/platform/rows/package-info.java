/** Rows by the thousand that come from elsewhere: read one at a time, taken in by the batch. */
@Export
@Version("1.0.0")
package se.meetmalmo.platform.rows;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
