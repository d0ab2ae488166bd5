package id.teken.portal.web.verification;

import id.teken.portal.verification.Verification;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs: what the register says of a printed address, and the check of a copy. */
@RestController
class VerificationApi {

    private final Verification verification;
    private final ReportViews views;

    VerificationApi(Verification verification, ReportViews views) {
        this.verification = verification;
        this.views = views;
    }

    @GetMapping("/verify/{token}")
    ReportView.DocumentView known(@PathVariable String token, HttpServletRequest request, Locale locale) {
        return verification.find(token, request.getRemoteAddr()).map(issued -> views.document(issued, locale))
                .orElseThrow(() -> Refusal.unknown("refusal.unknown"));
    }

    /** The PDF as body, or as part {@code file} of a form. */
    @PostMapping("/verify")
    ReportView verify(HttpServletRequest request, Locale locale) {
        return views.of(verification.check(() -> Upload.of(request), request.getRemoteAddr()), locale);
    }
}
