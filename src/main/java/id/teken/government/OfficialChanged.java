package id.teken.government;

import java.util.UUID;

/**
 * Another person holds a post now, or may act in it; whoever had work for the former one listens.
 *
 * @param temporary the one in office is the same, only who stands in has changed
 */
public record OfficialChanged(UUID positionId, UUID unitId, Position.Office office, boolean temporary) {
}
