package id.teken.agreement.period;

import id.teken.agreement.AgreementState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A period and how far its units are, by code. */
public record PeriodProgress(Period period, List<UnitProgress> units) {

    public long signed() {
        return units.stream().filter(UnitProgress::isSigned).count();
    }

    /** Units that have not begun. */
    public long missing() {
        return units.stream().filter(unit -> unit.state() == null).count();
    }

    /** How many units stand in each state, in the order of the states; states without units are left out. */
    public Map<AgreementState, Long> byState() {
        Map<AgreementState, Long> counts = new EnumMap<>(AgreementState.class);
        units.stream().filter(unit -> unit.state() != null).forEach(unit -> counts.merge(unit.state(), 1L, Long::sum));
        return counts;
    }
}
