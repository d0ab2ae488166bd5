package id.teken.portal.web;

import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A page that cannot be shown: the page of errors says why, by the status alone. */
@ControllerAdvice(annotations = Controller.class)
class PageErrors {

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletResponse response) throws IOException {
        response.sendError(refusal.kind().status());
    }

    /** An address with something else in place of an id leads nowhere. */
    @ExceptionHandler
    void noSuchId(MethodArgumentTypeMismatchException failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
