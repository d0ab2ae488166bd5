/** Signs by the service of BSrE (BSSN), protocols 1 and 2; what it answers is believed only after a check. */
package id.teken.signing.bsre;
