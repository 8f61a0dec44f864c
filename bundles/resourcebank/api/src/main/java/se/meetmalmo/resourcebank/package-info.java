/** Those who want to take part, what they can give, and the proof that they are members. */
@Export
@Version("1.0.0")
package se.meetmalmo.resourcebank;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
