package id.teken.government;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.values.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    private final OrgUnit dinas = unit("DINKES", null);
    private final OrgUnit clinic = unit("PUSKESMAS", dinas.id());
    private final OrgUnit ward = unit("POLI", clinic.id());
    private final OrgUnit other = unit("DISDIK", null);
    private final UnitTree tree = new UnitTree(List.of(ward, other, clinic, dinas));

    @Test
    void unitsStandBelowEachOther() {
        assertThat(tree.flat()).extracting(place -> place.unit().code() + place.depth())
                .containsExactly("DINKES0", "PUSKESMAS1", "POLI2", "DISDIK0");
        assertThat(tree.above(ward.id())).containsExactly(dinas, clinic);
    }

    @Test
    void aUnitCannotStandBelowItselfOrItsParts() {
        assertThatThrownBy(() -> dinas.placeUnder(dinas.id(), tree)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> dinas.placeUnder(ward.id(), tree)).isInstanceOf(Refusal.class);
    }

    @Test
    void aUnitMovesWithAllItsParts() {
        dinas.placeUnder(other.id(), tree);

        assertThat(dinas.parentId()).isEqualTo(other.id());
        assertThat(new UnitTree(List.of(dinas, clinic, ward, other)).isBelow(ward.id(), other.id())).isTrue();
    }

    private static OrgUnit unit(String code, UUID parent) {
        return new OrgUnit(code, code, "DINAS", parent);
    }
}
