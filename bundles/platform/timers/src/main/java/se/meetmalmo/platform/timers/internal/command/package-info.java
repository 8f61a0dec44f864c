/** What an operator sees and does with the timers. */
package se.meetmalmo.platform.timers.internal.command;
