package id.teken.signing.lasting;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import id.teken.signing.TimeStamps;

/** Our time stamps for EU DSS. */
final class StampSource implements TSPSource {

    private static final long serialVersionUID = 1L;

    private final transient TimeStamps stamps;

    StampSource(TimeStamps stamps) {
        this.stamps = stamps;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        if (algorithm != DigestAlgorithm.SHA256) {
            throw new IllegalArgumentException("Only SHA-256 is stamped, not " + algorithm);
        }
        return new TimestampBinary(stamps.stamp(digest));
    }
}
