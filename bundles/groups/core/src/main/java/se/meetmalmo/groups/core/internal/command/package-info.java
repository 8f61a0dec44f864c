/** The console's words for working groups. */
package se.meetmalmo.groups.core.internal.command;
