/** What a bundle offers to the portal: pages, navigation, texts. */
@Export
@Version("1.0.0")
package se.meetmalmo.platform.web;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
