/** The year of agreements: one for each unit, opened together, watched until all are signed. */
package id.teken.agreement.period;
