package id.teken.portal.web;

import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A page that cannot be shown: the page of errors says why, by the status, and in words where it helps to know when to come back. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageErrors {

    private final MessageSource messages;

    PageErrors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        if (refusal.later().isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.later().get().toSeconds()));
            request.setAttribute("reason", messages.getMessage(refusal.key(), refusal.arguments(), locale));
        }
        response.sendError(refusal.kind().status());
    }

    /** An address with something else in place of an id leads nowhere. */
    @ExceptionHandler
    void noSuchId(MethodArgumentTypeMismatchException failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** A form that no browser sends, for example a day that does not exist. */
    @ExceptionHandler
    void unreadable(BindException failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** An upload that is none, or larger than anything that is taken. */
    @ExceptionHandler
    void noUpload(MultipartException failure, HttpServletResponse response) throws IOException {
        response.sendError(failure instanceof MaxUploadSizeExceededException ? HttpStatus.PAYLOAD_TOO_LARGE.value()
                : HttpStatus.BAD_REQUEST.value());
    }
}
