/**
 * Electronic signatures: the keys of people, the installation's own certificate authority, and PAdES signatures in prepared
 * fields. Knows bytes, keys and people's names; knows no agreement.
 */
package id.teken.signing;
