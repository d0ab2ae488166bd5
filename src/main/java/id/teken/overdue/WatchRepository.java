package id.teken.overdue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WatchRepository extends JpaRepository<Watch, UUID> {

    Optional<Watch> findByTaskId(String taskId);

    Optional<Watch> findByTaskIdAndEndedAtIsNull(String taskId);

    List<Watch> findByEndedAtIsNullOrderByDue();

    List<Watch> findByTaskIdIn(Collection<String> taskIds);

    @Query("select w.taskId from Watch w where w.endedAt is null")
    List<String> openTaskIds();
}
