/** Working groups: who is in them, what they may do, when they meet, and what they report. */
@Export
@Version("1.0.0")
package se.meetmalmo.groups;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
