package id.teken.portal.web;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What speaks against a form, in the reader's language; templates show it on top and beside the fields.
 *
 * @param all in the order of the form; a problem of no field has the path ""
 */
public record FormProblems(List<Entry> all) implements Serializable {

    /** Nothing speaks against it. */
    public static final FormProblems NONE = new FormProblems(List.of());

    /** @param path id of the field in the page, or "" */
    public record Entry(String path, String message) implements Serializable {
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The same, on a page that has such a form for each row: fields carry the row's id. */
    public FormProblems in(Object row) {
        return new FormProblems(all.stream()
                .map(entry -> new Entry(entry.path().isEmpty() ? "" : entry.path() + "-" + row, entry.message())).toList());
    }

    /** Problem of one field, or null. */
    public String of(String path) {
        return Optional.ofNullable(path).flatMap(wanted -> all.stream().filter(entry -> entry.path().equals(wanted))
                .map(Entry::message).findFirst()).orElse(null);
    }
}
