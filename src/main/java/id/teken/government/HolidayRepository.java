package id.teken.government;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HolidayRepository extends JpaRepository<Holiday, UUID> {

    List<Holiday> findByDayBetween(LocalDate from, LocalDate to);

    List<Holiday> findByDayBetweenOrderByDay(LocalDate from, LocalDate to);

    Optional<Holiday> findByDay(LocalDate day);
}
