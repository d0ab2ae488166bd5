/** Small values that check themselves and print themselves in Indonesian, and the refusals that people read. */
package id.teken.values;
