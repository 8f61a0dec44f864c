/** What a domain brings to be told, and what a channel does to tell it. */
@Export
@Version("1.0.0")
package se.meetmalmo.communications.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
