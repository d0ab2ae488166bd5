/** Keeps signatures checkable after certificates, services and algorithms have ended: PAdES baseline LT and LTA. */
package id.teken.signing.lasting;
