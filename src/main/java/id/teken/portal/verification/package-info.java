/** Anybody checks a copy of a signed document: within limits of time and number, without signing in. */
package id.teken.portal.verification;
