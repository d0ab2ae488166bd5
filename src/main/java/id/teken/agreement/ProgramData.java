package id.teken.agreement;

import java.util.UUID;

/**
 * A program as a person typed it.
 *
 * @param id     null for a new one
 * @param budget rupiah in Indonesian notation
 */
public record ProgramData(UUID id, String name, String budget, String source) {
}
