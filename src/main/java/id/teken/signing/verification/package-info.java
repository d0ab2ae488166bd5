/**
 * Tells a true copy of a signed file from a changed or forged one. Knows bytes, keys and what a register says was issued; the
 * register itself belongs to the features above.
 */
package id.teken.signing.verification;
