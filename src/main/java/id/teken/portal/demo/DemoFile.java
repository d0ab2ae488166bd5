package id.teken.portal.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The tables of {@code db/seed/demo}: semicolons between the cells, names of the columns in the first line. */
final class DemoFile {

    private DemoFile() {
    }

    /** The rows in their order, cells by the name of their column; an empty cell is an empty text. */
    static List<Map<String, String>> rows(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("db/seed/demo/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8))) {
            String[] columns = reader.readLine().split(";");
            return reader.lines().map(line -> row(columns, line.split(";", -1))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The demo data could not be read", failure);
        }
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < columns.length; column++) {
            row.put(columns[column], cells[column]);
        }
        return row;
    }
}
