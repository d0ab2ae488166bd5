/**
 * A leader countersigns many agreements in one go. The passphrase opens the key once, in the memory of one node; each
 * agreement is an act and a transaction of its own; progress is in the database, so that every node can show it and the
 * browser may be closed. If the node dies, the passphrase is asked for again and the rest goes on.
 */
package id.teken.agreement.ceremony;
