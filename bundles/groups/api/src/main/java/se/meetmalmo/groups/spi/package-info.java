/** What others tell working groups. */
@Export
@Version("1.0.0")
package se.meetmalmo.groups.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
