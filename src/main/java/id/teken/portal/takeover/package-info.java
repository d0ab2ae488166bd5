/** Taking over what a government had before it used the product, in the middle of a year. */
package id.teken.portal.takeover;
