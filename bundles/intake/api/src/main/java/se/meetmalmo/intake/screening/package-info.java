/** From handed in to decided: the queue, the work on a case, and what other parties are asked. */
@Export
@Version("1.0.0")
package se.meetmalmo.intake.screening;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
