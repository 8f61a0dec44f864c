/** What the tests of a domain share. */
package se.meetmalmo.platform.testing;
