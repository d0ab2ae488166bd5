package id.teken.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Browser and system in words, from what the browser says of itself; enough to recognise the own devices. */
final class Device {

    private static final Map<String, String> BROWSERS = inOrder("Edg", "Edge", "OPR", "Opera", "SamsungBrowser",
            "Samsung Internet", "Firefox", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = inOrder("Android", "Android", "iPhone", "iPhone", "iPad", "iPad",
            "Windows", "Windows", "Mac OS X", "macOS", "CrOS", "ChromeOS", "Linux", "Linux");

    private Device() {
    }

    /** For example "Chrome, Windows"; empty where nothing is recognised. */
    static Optional<String> describe(String userAgent) {
        if (userAgent == null) {
            return Optional.empty();
        }
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser == null || system == null ? Optional.ofNullable(browser == null ? system : browser)
                : Optional.of(browser + ", " + system);
    }

    private static String first(Map<String, String> known, String userAgent) {
        return known.entrySet().stream().filter(entry -> userAgent.contains(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }
}
