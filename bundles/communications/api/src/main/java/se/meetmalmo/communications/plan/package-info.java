/** The communications plan: who is to be told what, where, when and by whom; and what is out. */
@Export
@Version("1.0.0")
package se.meetmalmo.communications.plan;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
