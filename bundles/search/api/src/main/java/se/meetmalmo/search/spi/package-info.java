/** What a domain offers so that its texts are found. */
@Export
@Version("1.0.0")
package se.meetmalmo.search.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
