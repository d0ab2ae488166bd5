package id.teken.signing;

import id.teken.values.Refusal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which way the current government signs, and who does it. */
@Service
public class SigningMethods {

    private final SigningRulesRepository rules;
    private final ObjectProvider<Signer> adapters;

    SigningMethods(SigningRulesRepository rules, ObjectProvider<Signer> adapters) {
        this.rules = rules;
        this.adapters = adapters;
    }

    /** For files that are sealed from now on. */
    @Transactional(readOnly = true)
    public SigningMethod current() {
        return rules.findAll().stream().findFirst().map(SigningRules::method).orElse(SigningMethod.PKCS12);
    }

    /** Ways that this installation is set up for; paper always is. */
    public Set<SigningMethod> available() {
        Set<SigningMethod> available = EnumSet.of(SigningMethod.PAPER);
        available.addAll(signers().keySet());
        return available;
    }

    /**
     * @return id of the government's rules
     * @throws Refusal if the installation is not set up for this way
     */
    @Transactional
    public UUID choose(SigningMethod method) {
        if (method == null || !available().contains(method)) {
            throw Refusal.invalid(List.of(new Refusal.Problem("method", "signing.method.missing")));
        }
        SigningRules current = rules.findAll().stream().findFirst().orElseGet(SigningRules::new);
        current.decide(method);
        return rules.save(current).id();
    }

    /** Whether the official has what the present way of signing takes, apart from the passphrase. */
    @Transactional(readOnly = true)
    public boolean isReady(UUID officialId) {
        Signer signer = signers().get(current());
        return signer == null || signer.isReady(officialId);
    }

    /** @throws Refusal if files of this way are not signed here: on paper, or by what is not set up any more */
    public Signer signer(SigningMethod method) {
        Signer signer = signers().get(method);
        if (signer == null) {
            throw Refusal.conflict(method == SigningMethod.PAPER ? "signing.paper.notHere" : "signing.method.missing");
        }
        return signer;
    }

    private Map<SigningMethod, Signer> signers() {
        Map<SigningMethod, Signer> signers = new EnumMap<>(SigningMethod.class);
        adapters.forEach(signer -> signers.put(signer.method(), signer));
        return signers;
    }
}
