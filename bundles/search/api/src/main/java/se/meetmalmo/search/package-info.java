/** What is already under way that is like a text. */
@Export
@Version("1.0.0")
package se.meetmalmo.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
