package id.teken.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.agreement.AgreementDocument;
import id.teken.agreement.AgreementExamples;
import id.teken.agreement.AgreementPdf;
import id.teken.document.Archive;
import id.teken.document.VeraPdf;
import id.teken.signing.lasting.LastingSignatures;
import id.teken.signing.verification.CopyCheck;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Finding;
import id.teken.signing.verification.Flaw;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Trust;
import id.teken.signing.verification.Verdict;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with one and two witnesses: good for others' validators and our own check at every state; forged witnesses are told. */
class WitnessedFilesTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String FIRST = AgreementDocument.FIRST_PARTY_FIELD;
    private static final String SECOND = AgreementDocument.SECOND_PARTY_FIELD;
    private static final String DEPUTY = AgreementDocument.witnessField(1);
    private static final String SECRETARY = AgreementDocument.witnessField(2);

    @TempDir
    private static Path directory;
    private static Signers signers;
    private static SigningKey deputy;
    private static SigningKey secretary;
    private static Signers strangers;
    private static SigningKey stranger;
    private static Instant now;

    @BeforeAll
    static void fourSigners() throws Exception {
        signers = new Signers(directory.resolve("authority"));
        deputy = signers.keyOf(Signers.DEPUTY);
        secretary = signers.keyOf(Signers.SECRETARY);
        strangers = new Signers(directory.resolve("strangers"));
        stranger = strangers.keyOf(Signers.SECRETARY);
        now = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The file as sealed and with each signature. */
    private static List<byte[]> states(int witnesses) {
        List<byte[]> states = new ArrayList<>();
        states.add(AgreementPdf.render(witnesses == 1 ? AgreementExamples.witnessedBy(AgreementExamples.DEPUTY)
                : AgreementExamples.witnessedBy(AgreementExamples.DEPUTY, AgreementExamples.SECRETARY)));
        states.add(sign(states.get(0), FIRST, signers.head, Signers.HEAD));
        states.add(sign(states.get(1), SECOND, signers.mayor, Signers.MAYOR));
        states.add(sign(states.get(2), DEPUTY, deputy, Signers.DEPUTY));
        if (witnesses == 2) {
            states.add(sign(states.get(3), SECRETARY, secretary, Signers.SECRETARY));
        }
        return states;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyStateIsAnArchiveCopyAndEverySignatureHoldsForOthers(int witnesses) throws Exception {
        List<byte[]> states = states(witnesses);
        for (byte[] state : states) {
            assertThat(VeraPdf.breachesOfPdfA2a(state)).isEmpty();
        }
        byte[] signed = states.get(states.size() - 1);
        keepForEyes("witnesses-" + witnesses + ".pdf", signed);
        assertThat(Dss.verdicts(signed, signers.authority, Map.of())).hasSize(2 + witnesses).allSatisfy(verdict -> {
            assertThat(verdict.indication()).isEqualTo("TOTAL_PASSED");
            assertThat(verdict.format()).isEqualTo("PAdES-BASELINE-T");
            assertThat(verdict.undefinedChanges()).isFalse();
        });
        assertThat(PopplerSignatures.of(signed, directory).split("Signature is Valid", -1)).hasSize(3 + witnesses);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theFirstSignatureCertifiesAndOnlyTheLastClosesEveryField(int witnesses) {
        List<byte[]> states = states(witnesses);
        for (int i = 1; i < states.size(); i++) {
            String added = new String(Arrays.copyOfRange(states.get(i), states.get(i - 1).length, states.get(i).length), StandardCharsets.ISO_8859_1);
            assertThat(added.contains("/DocMDP")).as("certification in signature %d", i).isEqualTo(i == 1);
            assertThat(added.contains("/FieldMDP")).as("lock in signature %d", i).isEqualTo(i == states.size() - 1);
        }
        String last = new String(states.get(states.size() - 1), states.get(states.size() - 2).length,
                states.get(states.size() - 1).length - states.get(states.size() - 2).length, StandardCharsets.ISO_8859_1);
        assertThat(last).contains("(" + FIRST + ")", "(" + SECOND + ")", "(" + DEPUTY + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void ourOwnCheckKnowsTheWitnessesAtEveryState(int witnesses) throws Exception {
        List<byte[]> states = new ArrayList<>(states(witnesses));
        byte[] signed = states.get(states.size() - 1);
        LastingSignatures lasting = new LastingSignatures(signers.authority, new TimeStampTrust(List.of(signers.authority.root())), signers.stamps,
                new OcspResponder(signers.authority, Map::of, Clock.systemUTC()),
                () -> List.of(signers.authority.revocationList(Map.of(), BigInteger.ONE, Duration.ofDays(1))));
        states.add(lasting.withRevocations(signed));
        states.add(lasting.withArchiveStamp(states.get(states.size() - 1)));
        for (int i = 0; i < states.size(); i++) {
            CopyReport report = judge(states.get(i), states, witnesses);
            assertThat(report.verdict()).as("state %d: %s", i, report).isEqualTo(i < 2 + witnesses ? Verdict.EARLIER : Verdict.GENUINE);
            assertThat(report.findings()).isEmpty();
        }
        byte[] lta = states.get(states.size() - 1);
        assertThat(VeraPdf.breachesOfPdfA2a(lta)).isEmpty();
        assertThat(Dss.verdicts(lta, signers.authority, Map.of())).hasSize(2 + witnesses)
                .allSatisfy(verdict -> assertThat(verdict.format()).isEqualTo("PAdES-BASELINE-LTA"));
    }

    @Test
    void forgedWitnessesAreTold() throws Exception {
        List<byte[]> states = states(2);
        byte[] parties = states.get(2);
        byte[] byTheHead = sign(parties, DEPUTY, signers.head, Signers.DEPUTY);
        assertThat(flaws(sign(byTheHead, SECRETARY, secretary, Signers.SECRETARY), states)).contains(new Finding(Flaw.WRONG_SIGNER, DEPUTY));
        byte[] swapped = sign(sign(parties, DEPUTY, secretary, Signers.DEPUTY), SECRETARY, deputy, Signers.SECRETARY);
        assertThat(flaws(swapped, states)).contains(new Finding(Flaw.WRONG_SIGNER, DEPUTY), new Finding(Flaw.WRONG_SIGNER, SECRETARY));
        byte[] otherOrder = sign(sign(parties, SECRETARY, secretary, Signers.SECRETARY), DEPUTY, deputy, Signers.DEPUTY);
        assertThat(flaws(otherOrder, states)).extracting(Finding::flaw).contains(Flaw.SIGNATURE_ORDER);
        byte[] withoutTheFirst = sign(parties, SECRETARY, secretary, Signers.SECRETARY);
        assertThat(flaws(withoutTheFirst, states)).contains(new Finding(Flaw.SIGNATURE_MISSING, DEPUTY));
        byte[] byAStranger = PadesSignature.sign(states.get(3), SECRETARY, stranger, strangers.stamps, Signers.SECRETARY, now, JAKARTA);
        assertThat(flaws(byAStranger, states)).contains(new Finding(Flaw.UNTRUSTED_ISSUER, SECRETARY));
    }

    private static List<Finding> flaws(byte[] file, List<byte[]> states) {
        CopyReport report = judge(file, states, 2);
        assertThat(report.verdict()).as("%s", report).isNotIn(Verdict.GENUINE, Verdict.EARLIER);
        return report.findings();
    }

    private static CopyReport judge(byte[] file, List<byte[]> states, int witnesses) {
        List<String> hashes = states.stream().map(Archive::hash).toList();
        List<Issued.Signature> signatures = List.of(
                new Issued.Signature(Issued.Role.FIRST, FIRST, Signers.HEAD.name(), "", signers.head.fingerprint(), now),
                new Issued.Signature(Issued.Role.SECOND, SECOND, Signers.MAYOR.name(), "", signers.mayor.fingerprint(), now),
                new Issued.Signature(Issued.Role.WITNESS, DEPUTY, Signers.DEPUTY.name(), "", deputy.fingerprint(), now),
                new Issued.Signature(Issued.Role.WITNESS, SECRETARY, Signers.SECRETARY.name(), "", secretary.fingerprint(), now));
        Issued issued = new Issued(Issued.Status.IN_FORCE, "Pemerintah Kota Tirtanegara", JAKARTA, "Perjanjian Kinerja 2026", "800.1/017", "",
                SigningMethod.PKCS12, hashes, signatures.subList(0, 2 + witnesses), states.get(states.size() - 1));
        Trust trust = new Trust(List.of(signers.authority.root()), new TimeStampTrust(List.of(signers.authority.root())), true, Map.of(),
                List.of(signers.authority.revocationList(Map.of(), BigInteger.ONE, Duration.ofDays(1))));
        return new CopyCheck(new OneFile(issued), trust, Clock.systemUTC()).judge(file);
    }

    private static byte[] sign(byte[] pdf, String field, SigningKey key, SignedBy signer) {
        return PadesSignature.sign(pdf, field, key, signers.stamps, signer, now, JAKARTA);
    }

    /** With {@code -Dteken.pictures=directory}: the file, to be looked at. */
    private static void keepForEyes(String name, byte[] pdf) throws Exception {
        String pictures = System.getProperty("teken.pictures");
        if (pictures != null) {
            Files.write(Files.createDirectories(Path.of(pictures)).resolve(name), pdf);
        }
    }
}
