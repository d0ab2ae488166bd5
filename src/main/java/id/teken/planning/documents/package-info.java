/** Planning documents (RPJMD, Renstra, DPA) as trees: kept in versions, read from tables, compared, put in force. */
package id.teken.planning.documents;
