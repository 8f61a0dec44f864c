/** What an operator asks the log. */
package se.meetmalmo.decisionlog.core.internal.command;
