package id.teken.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs competitors in interleaved rounds and tells the median time of one operation of each. */
final class Measure {

    /** Something to measure; may fail. */
    interface Operation {
        void run() throws Exception;
    }

    private final int rounds;
    private final int operations;
    private final Map<String, Operation> competitors = new LinkedHashMap<>();
    private final Map<String, long[]> nanos = new LinkedHashMap<>();

    Measure(int rounds, int operations) {
        this.rounds = rounds;
        this.operations = operations;
    }

    Measure add(String name, Operation operation) {
        competitors.put(name, operation);
        return this;
    }

    Measure run(int warmUp) throws Exception {
        for (Operation operation : competitors.values()) {
            for (int i = 0; i < warmUp; i++) {
                operation.run();
            }
        }
        List<String> names = new ArrayList<>(competitors.keySet());
        names.forEach(name -> nanos.put(name, new long[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (String name : names) {
                long start = System.nanoTime();
                for (int i = 0; i < operations; i++) {
                    competitors.get(name).run();
                }
                nanos.get(name)[round] = (System.nanoTime() - start) / operations;
            }
        }
        return this;
    }

    /** Prints every competitor's median and range in milliseconds. */
    Measure print(String title) {
        System.err.printf("%n%s (%d rounds of %d)%n", title, rounds, operations);
        nanos.forEach((name, times) -> {
            long[] sorted = times.clone();
            Arrays.sort(sorted);
            System.err.printf(Locale.ROOT, "  %-58s median %9.3f ms   min %9.3f   max %9.3f%n", name, median(name) / 1e6,
                    sorted[0] / 1e6, sorted[sorted.length - 1] / 1e6);
        });
        return this;
    }

    double ratio(String numerator, String denominator, double aim) {
        double ratio = (double) median(numerator) / median(denominator);
        System.err.printf(Locale.ROOT, "  ratio %.2f (aim <= %.2f)%n", ratio, aim);
        return ratio;
    }

    private long median(String name) {
        long[] sorted = nanos.get(name).clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
