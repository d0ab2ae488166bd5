package id.teken.access.web;

import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every failure of {@code /api} as RFC 9457 problem, in the reader's language, never with a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final MessageSource messages;

    ApiErrors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.valueOf(refusal.kind().status()), locale,
                messages.getMessage(refusal.key(), refusal.arguments(), locale));
        problem.setProperty("problems", refusal.problems().stream().map(place -> new Place(place.path(),
                messages.getMessage(place.key(), place.arguments(), locale))).toList());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        refusal.later().ifPresent(later -> answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(later.toSeconds())));
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(OptimisticLockingFailureException failure, Locale locale) {
        return answer(problem(HttpStatus.CONFLICT, locale, text("refusal.stale", locale)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> contradictory(DataIntegrityViolationException failure, Locale locale) {
        LOG.warn("A constraint of the database refused a request: {}", failure.getMostSpecificCause().getMessage());
        return answer(problem(HttpStatus.CONFLICT, locale, text("refusal.constraint", locale)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure, Locale locale) {
        return answer(problem(HttpStatus.BAD_REQUEST, locale, text("refusal.unreadable", locale)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchId(MethodArgumentTypeMismatchException failure, Locale locale) {
        return answer(problem(HttpStatus.NOT_FOUND, locale, text("refusal.unknown", locale)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure, HttpServletRequest request, Locale locale) {
        if (failure instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(problem(status, locale, text("refusal.request", locale)));
        }
        UUID reference = UUID.randomUUID();
        LOG.error("Request {} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
        return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, locale,
                messages.getMessage("refusal.unexpected", new Object[] {reference}, locale)));
    }

    private ProblemDetail problem(HttpStatus status, Locale locale, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(messages.getMessage("status." + status.value(), null, text("status.other", locale), locale));
        problem.setProperty("problems", List.of());
        return problem;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private record Place(String path, String message) {
    }
}
