/** What is handed in is held against open criteria, and each verdict has a reason. */
@Export
@Version("1.0.0")
package se.meetmalmo.criteria;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
