/** What a rule set offers. */
@Export
@Version("1.0.0")
package se.meetmalmo.criteria.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
