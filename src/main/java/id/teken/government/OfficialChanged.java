package id.teken.government;

import java.util.UUID;

/** Another person holds a post now; whoever had work for the former one listens. */
public record OfficialChanged(UUID positionId, UUID unitId, Position.Office office) {
}
