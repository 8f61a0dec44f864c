/** How ideas that are about the same thing come together: found, joined, merged, judged. */
package se.meetmalmo.intake.core.internal.together;
