package id.teken.signing;

import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Under what officials are known to the services that keep their keys. Personal data: shown to nobody but the owner. */
@Service
@Transactional
public class SigningIdentities {

    private final SigningIdentityRepository identities;

    SigningIdentities(SigningIdentityRepository identities) {
        this.identities = identities;
    }

    /** The 16 digits by which BSrE knows the official. */
    @Transactional(readOnly = true)
    public Optional<String> nik(UUID officialId) {
        return identities.findByOfficialId(officialId).map(SigningIdentity::nik);
    }

    /** The slot of the hardware module in which the official's key is. */
    @Transactional(readOnly = true)
    public Optional<Long> slot(UUID officialId) {
        return identities.findByOfficialId(officialId).map(SigningIdentity::slot);
    }

    /**
     * Remembers it anew; what is blank stays as it was.
     *
     * @param nik  16 digits, spaces and points between them are forgiven
     * @param slot decimal number
     * @throws Refusal (conflict) if it is another official's slot: wrong guesses there would lock that one out
     */
    public void know(UUID officialId, String nik, String slot) {
        String digits = nik.replaceAll("[ .]", "");
        if (!digits.isEmpty() && !digits.matches("\\d{16}")) {
            throw Refusal.invalid(List.of(new Problem("nik", "signing.nik.wrong")));
        }
        String number = slot.strip();
        if (!number.isEmpty() && !number.matches("\\d{1,18}")) {
            throw Refusal.invalid(List.of(new Problem("slot", "signing.slot.wrong")));
        }
        SigningIdentity identity = identities.findByOfficialId(officialId).orElseGet(() -> new SigningIdentity(officialId));
        identity.know(digits.isEmpty() ? identity.nik() : digits, number.isEmpty() ? identity.slot() : Long.valueOf(number));
        try {
            identities.saveAndFlush(identity);
        } catch (DataIntegrityViolationException taken) {
            throw Refusal.conflict("signing.slot.taken");
        }
    }
}
