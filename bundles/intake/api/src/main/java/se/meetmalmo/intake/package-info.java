/** Ideas and questions, from handed in to decided. */
@Export
@Version("1.0.0")
package se.meetmalmo.intake;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
