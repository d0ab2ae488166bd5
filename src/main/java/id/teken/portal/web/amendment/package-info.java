/** Pages about agreements that replace others. */
package id.teken.portal.web.amendment;
