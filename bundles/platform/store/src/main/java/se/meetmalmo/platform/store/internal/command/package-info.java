/** What an operator sees and does with the journals. */
package se.meetmalmo.platform.store.internal.command;
