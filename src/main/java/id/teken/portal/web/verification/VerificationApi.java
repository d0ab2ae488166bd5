package id.teken.portal.web.verification;

import id.teken.portal.verification.Verification;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same check for programs: the PDF as body, or as part {@code file} of a form. */
@RestController
class VerificationApi {

    private final Verification verification;
    private final ReportViews views;

    VerificationApi(Verification verification, ReportViews views) {
        this.verification = verification;
        this.views = views;
    }

    @PostMapping("/verify")
    ReportView verify(HttpServletRequest request, Locale locale) throws IOException {
        byte[] file = Upload.of(request);
        if (file.length == 0) {
            throw Refusal.invalid("verify.nothing");
        }
        return views.of(verification.check(file, request.getRemoteAddr()), locale);
    }
}
