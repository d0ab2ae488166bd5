package id.teken.portal.web.verification;

import id.teken.portal.verification.Verification;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page at the printed address and behind the QR code: what we know, and a place to have a copy checked. */
@Controller
class VerificationPages {

    private static final String PAGE = "verification";

    private final Verification verification;
    private final ReportViews views;
    private final MessageSource messages;

    VerificationPages(Verification verification, ReportViews views, MessageSource messages) {
        this.verification = verification;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/verifikasi")
    String empty() {
        return PAGE;
    }

    @GetMapping("/verifikasi/{token}")
    String known(@PathVariable String token, HttpServletRequest request, Locale locale, Model model) {
        var issued = verification.find(token, request.getRemoteAddr());
        if (issued.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("document", views.document(issued.get(), locale));
        model.addAttribute("standing", views.standing(issued.get(), locale));
        model.addAttribute("token", issued.get().original() == null ? null : token);
        return PAGE;
    }

    @GetMapping("/verifikasi/{token}/dokumen")
    ResponseEntity<byte[]> copy(@PathVariable String token, HttpServletRequest request) {
        byte[] pdf = verification.copy(token, request.getRemoteAddr())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("perjanjian-kinerja.pdf").build().toString())
                .body(pdf);
    }

    @PostMapping("/verifikasi")
    String check(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        try {
            model.addAttribute("report", views.of(verification.check(() -> Upload.of(request), request.getRemoteAddr()), locale));
        } catch (Refusal refusal) {
            refusal.later().ifPresent(later -> {
                response.setStatus(refusal.kind().status());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(later.toSeconds()));
            });
            model.addAttribute("problem", messages.getMessage(refusal.key(), refusal.arguments(), locale));
        }
        return PAGE;
    }
}
