package id.teken.signing.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** One time stamp over a whole file by itself: whether it belongs to these bytes, and whether its maker is believed. */
final class ArchiveStampCheck {

    private ArchiveStampCheck() {
    }

    static List<Finding> check(SignatureReading.Read stamp, Trust trust) {
        List<Finding> findings = new ArrayList<>();
        stamp.flaws().forEach(flaw -> findings.add(new Finding(flaw, "")));
        if (!holds(stamp, trust)) {
            findings.add(new Finding(Flaw.STAMP_BROKEN, ""));
        }
        return findings;
    }

    private static boolean holds(SignatureReading.Read stamp, Trust trust) {
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(stamp.cms()));
            return Arrays.equals(stamp.covered().digest(), token.getTimeStampInfo().getMessageImprintDigest()) && trust.stamps().isTrusted(token);
        } catch (CMSException | TSPException | IOException | RuntimeException e) {
            return false;
        }
    }
}
