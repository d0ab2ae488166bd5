/** Pages about lines that several units work on. */
package id.teken.portal.web.sharing;
