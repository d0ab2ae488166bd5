package id.teken.signing.verification;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.reports.Reports;
import id.teken.signing.PdfReading;
import id.teken.signing.verification.CopyReport.Judgement;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/** The judgement of the European Commission's DSS under our own strict policy; asks no network. */
final class DssCheck {

    private static final ValidationPolicy POLICY = read("/signing/policy.xml");

    private DssCheck() {
    }

    record Result(String policy, List<Judgement> signatures, String simpleReport) {
    }

    static Result check(byte[] file, Trust trust, Clock clock) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(file));
        validator.setPdfObjFactory(PdfReading.withoutPictures());
        validator.setCertificateVerifier(verifier(trust));
        validator.setValidationTime(Date.from(clock.instant()));
        validator.setEnableEtsiValidationReport(false);
        Reports reports = validator.validateDocument(POLICY);
        SimpleReport simple = reports.getSimpleReport();
        List<Judgement> signatures = reports.getDiagnosticData().getSignatures().stream().map(signature -> {
            String id = signature.getId();
            return new Judgement(String.valueOf(signature.getFirstFieldName()), String.valueOf(simple.getIndication(id)),
                    simple.getSubIndication(id) == null ? "" : simple.getSubIndication(id).name(),
                    String.valueOf(simple.getSignatureFormat(id)), String.valueOf(simple.getSignedBy(id)));
        }).toList();
        return new Result(simple.getJaxbModel().getValidationPolicy().getPolicyName(), signatures, reports.getXmlSimpleReport());
    }

    private static ValidationPolicy read(String policy) {
        try (InputStream xml = DssCheck.class.getResourceAsStream(policy)) {
            return ValidationPolicyFacade.newFacade().getValidationPolicy(xml);
        } catch (IOException | JAXBException | XMLStreamException | SAXException e) {
            throw new IllegalStateException("Our own policy cannot be read: " + policy, e);
        }
    }

    private static CommonCertificateVerifier verifier(Trust trust) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trust.issuers().forEach(root -> trusted.addCertificate(new CertificateToken(root)));
        trust.stamps().roots().forEach(root -> trusted.addCertificate(new CertificateToken(root)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setCrlSource(new ExternalResourcesCRLSource(trust.revocations().stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        return verifier;
    }
}
