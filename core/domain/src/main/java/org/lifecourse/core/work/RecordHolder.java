package org.lifecourse.core.work;

import java.time.Instant;

/**
 * Who holds a record.
 *
 * @param staffId null while it lies with the team
 * @param teamId the team that answers for it, or null
 * @param since since when this holder has it
 */
public record RecordHolder(Long staffId, Long teamId, Instant since) {
}
