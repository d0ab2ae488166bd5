/** The tree of promises, how far the cascade has come, and what goes into the performance goals of officials. */
package id.teken.portal.web.cascade;
