/** A new government on its way to its first drafts, and one on its way out. */
package id.teken.portal.setup;
