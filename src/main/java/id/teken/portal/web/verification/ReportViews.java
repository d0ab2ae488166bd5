package id.teken.portal.web.verification;

import id.teken.portal.web.verification.ReportView.DocumentView;
import id.teken.portal.web.verification.ReportView.FlawView;
import id.teken.portal.web.verification.ReportView.SignerView;
import id.teken.portal.web.verification.ReportView.StageView;
import id.teken.signing.SigningMethod;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Finding;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Verdict;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts reports into words. */
@Component
class ReportViews {

    private static final Set<Verdict> CAUTION = Set.of(Verdict.EARLIER, Verdict.PAPER, Verdict.SUPERSEDED, Verdict.UNCHECKED, Verdict.WITHDRAWN);

    private final MessageSource messages;

    ReportViews(MessageSource messages) {
        this.messages = messages;
    }

    ReportView of(CopyReport report, Locale locale) {
        String grade = report.verdict() == Verdict.GENUINE ? "good" : CAUTION.contains(report.verdict()) ? "warn" : "bad";
        String signatures = report.signatures() == 0 ? "none" : report.valid() ? "valid" : "invalid";
        return new ReportView(report.verdict().name(), grade, text("verify.verdict." + report.verdict(), locale),
                report.unchanged() ? "yes" : "no", signatures, report.findings().stream().map(finding -> flaw(finding, locale)).toList(),
                report.changes(), report.hash(), report.issued().map(issued -> document(issued, locale)).orElse(null),
                report.policy().isEmpty() ? null : new ReportView.Technical(report.policy(), report.judgements(), report.report()));
    }

    /** One sentence about the document at a printed address, which says nothing of the print. */
    ReportView.Standing standing(Issued issued, Locale locale) {
        boolean inForce = issued.status() == Issued.Status.IN_FORCE;
        boolean paper = inForce && issued.method() == SigningMethod.PAPER;
        String grade = inForce && !paper ? "good" : issued.status() == Issued.Status.VOID ? "bad" : "warn";
        return new ReportView.Standing(grade, text("verify.standing." + (paper ? "PAPER" : issued.status()), locale));
    }

    DocumentView document(Issued issued, Locale locale) {
        DateTimeFormatter when = DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm z", locale);
        List<SignerView> signers = issued.signatures().stream().map(signature -> new SignerView(signature.role().name(),
                issued.signatures().size() == 1 ? text("verify.document.signer", locale) : text("agreement.role." + signature.role(), locale), signature.name(), signature.post(),
                signature.at() == null ? null : signature.at().atZone(issued.zone()).format(when))).toList();
        return new DocumentView(issued.status().name(), text("verify.status." + issued.status(), locale), issued.government(),
                issued.title(), issued.number(), issued.note(), issued.method().name(),
                text("signing.kind." + issued.method(), locale), signers, issued.hashes().get(issued.hashes().size() - 1),
                stages(issued, locale));
    }

    private List<StageView> stages(Issued issued, Locale locale) {
        return IntStream.range(0, issued.hashes().size()).mapToObj(number -> {
            String stage = number == 0 ? "SEALED" : number <= issued.signatures().size() ? "SIGNED" : "LASTING";
            return new StageView(stage, text("verify.stage." + stage, locale, number), issued.hashes().get(number));
        }).toList();
    }

    private FlawView flaw(Finding finding, Locale locale) {
        String detail = finding.detail();
        String place = detail.isEmpty() ? "" : detail.matches("\\d+") ? text("verify.page", locale, detail)
                : messages.getMessage("verify.field." + detail, null, detail, locale);
        String said = text("verify.flaw." + finding.flaw(), locale);
        return new FlawView(finding.flaw().name(), detail, place.isEmpty() ? said : place + ": " + said);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
