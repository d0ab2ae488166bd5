package id.teken.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Stands on the completion of every user task: only a use case completes one, never a request to Tasklist's own
 * endpoints, which could bring any variable along.
 */
@Component
class OnlyByUseCase implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        if (!Tasks.isCompleting()) {
            throw new IllegalStateException("Tugas ini hanya dapat diselesaikan melalui formulirnya.");
        }
    }
}
