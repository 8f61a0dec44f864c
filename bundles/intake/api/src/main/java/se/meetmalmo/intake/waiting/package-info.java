/**
 * What time does to ideas: pauses and what ends them, promises and how they are kept, questions to
 * senders, and senders who hear nothing.
 */
@Export
@Version("1.0.0")
package se.meetmalmo.intake.waiting;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
