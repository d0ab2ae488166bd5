package id.teken.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36             | Chrome, Windows
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0               | Edge, Windows
            Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0 Mobile Safari   | Samsung Internet, Android
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605 Version/17.5 Mobile Safari   | Safari, iPhone
            Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0                              | Firefox, Linux
            """)
    void aDeviceIsNamedAsItsOwnerKnowsIt(String userAgent, String words) {
        assertThat(Device.describe(userAgent)).contains(words);
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertThat(Device.describe("curl/8.5")).isEmpty();
        assertThat(Device.describe(null)).isEmpty();
    }
}
