/** What is under way and what has been learned: initiatives, results, lessons. */
@Export
@Version("1.0.0")
package se.meetmalmo.knowledgebank;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
