/**
 * Writes the documents that officials sign: tagged PDF/A-2a on A4, with places for electronic signatures that exist before the
 * first signature is made. Knows paper, type and structure; knows nothing about agreements or keys.
 */
package id.teken.document;
