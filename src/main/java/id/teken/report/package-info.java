/** What a year comes to: a read model over agreements, months and money, for rankings and the year view. */
package id.teken.report;
