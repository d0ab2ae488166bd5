/** The alignment of all agreements with the plans, and how grave each kind of remark is. */
package id.teken.portal.web.alignment;
