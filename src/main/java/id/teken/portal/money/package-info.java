/** What TREASURY enters about spending and cash plans, and who reads it. */
package id.teken.portal.money;
