package id.teken.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.agreement.Cascade.Child;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolledUpTest {

    @Test
    void aMeanGoesByTheWeightsBelow() {
        List<Child> children = List.of(new Child("80", "60"), new Child("90", "40"));

        assertThat(RolledUp.of(RollUpRule.MEAN, children).orElseThrow()).isEqualByComparingTo("84");
        assertThat(RolledUp.of(RollUpRule.SUM, children).orElseThrow()).isEqualByComparingTo("170");
        assertThat(RolledUp.of(RollUpRule.NONE, children)).isEmpty();
    }

    @Test
    void withoutWeightsEachCountsAlike() {
        assertThat(RolledUp.of(RollUpRule.MEAN, List.of(new Child("80,5", ""), new Child("90,5", "nol")))).hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("85.5"));
    }

    @Test
    void whatIsNoNumberYetRollsNothingUp() {
        assertThat(RolledUp.of(RollUpRule.SUM, List.of(new Child("80", ""), new Child("WTP", "")))).isEmpty();
        assertThat(RolledUp.of(RollUpRule.MEAN, List.of())).isEmpty();
    }
}
