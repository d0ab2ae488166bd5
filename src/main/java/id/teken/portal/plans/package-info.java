/** Planning documents and the set-up of a government, for those who may. */
package id.teken.portal.plans;
