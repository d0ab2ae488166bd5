package id.teken.portal.verification;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose an address is, as far as it can be told. */
final class Network {

    private static final int BYTES = 8;

    private Network() {
    }

    /** The address itself; of IPv6 the first 64 bits, since whoever has one address there has all that begin so. */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            int zone = address.indexOf('%');
            InetAddress known = InetAddress.getByName(zone < 0 ? address : address.substring(0, zone));
            return known instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), BYTES)) : known.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
