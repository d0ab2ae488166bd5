package id.teken.evaluation.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.teken.access.Person;
import id.teken.access.web.KeptWork;
import id.teken.evaluation.UnfinishedJudgement;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person left half-written when judging a monthly report. */
@RestController
@RequestMapping("/api/monthly-reports/{id}/work/{step}")
class UnfinishedJudgementApi {

    private final UnfinishedJudgement unfinished;
    private final KeptWork kept;

    UnfinishedJudgementApi(UnfinishedJudgement unfinished, KeptWork kept) {
        this.unfinished = unfinished;
        this.kept = kept;
    }

    @GetMapping
    ObjectNode read(@PathVariable UUID id, @PathVariable String step, @AuthenticationPrincipal Person person) {
        return kept.answer(unfinished.of(id, step, person));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable UUID id, @PathVariable String step, @RequestBody ObjectNode body, @AuthenticationPrincipal Person person) {
        unfinished.keep(id, step, person, KeptWork.content(body));
    }
}
