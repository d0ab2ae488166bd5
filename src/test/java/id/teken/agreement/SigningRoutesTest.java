package id.teken.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.agreement.SigningRoute.Who;
import id.teken.engine.DecisionsForTests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningRoutesTest {

    private final SigningRoutes routes = new SigningRoutes(DecisionsForTests.all());

    @ParameterizedTest
    @CsvSource({
        "HEAD_OF_GOVERNMENT, PLANNING,   HOLDER,   SECRETARY, NONE,     NONE,      NONE",
        "UNIT_HEAD,          UNIT_STAFF, LEADER,   SECRETARY, LEADER,   SECRETARY, ORGANIZATION",
        "ADMINISTRATOR,      HOLDER,     SUPERIOR, NONE,      SUPERIOR, SUPERIOR,  NONE",
        "SUPERVISOR,         HOLDER,     SUPERIOR, NONE,      SUPERIOR, SUPERIOR,  NONE",
        "FUNCTIONAL,         HOLDER,     SUPERIOR, NONE,      SUPERIOR, SUPERIOR,  NONE",
        "STAFF,              HOLDER,     SUPERIOR, NONE,      SUPERIOR, SUPERIOR,  NONE"})
    void eachLevelHasItsRoute(String level, Who drafts, Who corrects, Who approves, Who countersigns, Who assesses,
            Who verifies) {
        SigningRoute route = routes.of(level);
        assertThat(route.drafts()).isEqualTo(drafts);
        assertThat(route.corrects()).isEqualTo(corrects);
        assertThat(route.approves()).isEqualTo(approves);
        assertThat(route.signs()).isEqualTo(Who.HOLDER);
        assertThat(route.countersigns()).isEqualTo(countersigns);
        assertThat(route.assesses()).isEqualTo(assesses);
        assertThat(route.verifies()).isEqualTo(verifies);
    }

    @Test
    void aHeadOfGovernmentSignsAlone() {
        assertThat(routes.of("HEAD_OF_GOVERNMENT").hasSecondParty()).isFalse();
        assertThat(routes.of("UNIT_HEAD").hasSecondParty()).isTrue();
    }

    @Test
    void onlyAgreementsOfTheTopMayHaveWitnesses() {
        assertThat(routes.of("UNIT_HEAD").witnesses()).containsExactly(Who.DEPUTY, Who.SECRETARY);
        assertThat(routes.of("STAFF").witnesses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unit_head", "ESELON_II"})
    void anUnknownLevelHasNoRoute(String level) {
        assertThatThrownBy(() -> routes.of(level)).isInstanceOf(IllegalArgumentException.class);
    }
}
