/** Use cases of a government's ADMIN that look across features: units, posts, officials and who holds what. */
package id.teken.portal.admin;
