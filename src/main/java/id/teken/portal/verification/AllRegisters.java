package id.teken.portal.verification;

import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Register;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks every feature that issues documents; a document is of one of them. */
@Component
class AllRegisters {

    private final List<Register> registers;

    AllRegisters(List<Register> registers) {
        this.registers = List.copyOf(registers);
    }

    Register together() {
        return new Register() {
            @Override
            public Optional<Issued> byHash(String hash) {
                return first(register -> register.byHash(hash));
            }

            @Override
            public Optional<Issued> byToken(String token) {
                return first(register -> register.byToken(token));
            }
        };
    }

    private Optional<Issued> first(Function<Register, Optional<Issued>> question) {
        return registers.stream().map(question).flatMap(Optional::stream).findFirst();
    }
}
