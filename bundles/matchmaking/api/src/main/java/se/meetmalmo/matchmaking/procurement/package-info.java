/** Procurements that are under way, and who bids in them. */
@Export
@Version("1.0.0")
package se.meetmalmo.matchmaking.procurement;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
