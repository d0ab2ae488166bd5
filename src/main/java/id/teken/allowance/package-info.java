/** What a month of too little spending does to the allowance (TPP) of a unit's staff; off until a local regulation is named. */
package id.teken.allowance;
