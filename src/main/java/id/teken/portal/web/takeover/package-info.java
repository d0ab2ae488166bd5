/** Pages and REST for taking over what was before. */
package id.teken.portal.web.takeover;
