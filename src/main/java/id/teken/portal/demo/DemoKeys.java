package id.teken.portal.demo;

import id.teken.access.Person;
import id.teken.agreement.SigningDesk;
import id.teken.government.Official;
import id.teken.government.Offices;
import id.teken.signing.CertificateSubject;
import id.teken.signing.SigningKeys;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes and opens the signing keys of the demo's officials, all under the passphrase that the banner tells. */
@Component
@Profile("demo")
class DemoKeys {

    private final SigningKeys keys;
    private final SigningDesk desk;
    private final Offices offices;

    DemoKeys(SigningKeys keys, SigningDesk desk, Offices offices) {
        this.keys = keys;
        this.desk = desk;
        this.offices = offices;
    }

    /** Makes a key for an official who has none. */
    void enrol(Person person) {
        if (keys.validUntil(person.officialId()).isEmpty()) {
            Official official = offices.official(person.officialId()).orElseThrow();
            keys.enrol(official.id(), new CertificateSubject(official.name(), official.nip(), DemoGovernment.NAME, null),
                    DemoGovernment.PASSPHRASE.toCharArray());
        }
    }

    /** Opens the key of an official, who gets one first if there is none; the caller closes it. */
    SigningDesk.Session open(Person person) {
        enrol(person);
        return desk.session(person, DemoGovernment.PASSPHRASE.toCharArray());
    }
}
