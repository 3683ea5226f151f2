package org.lifecourse.core.indicator;

import java.math.BigDecimal;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.importing.ImportRow;

/** Numbers as files have them: with thousands separators, a per cent or a pound sign. */
final class Decimals {

    private Decimals() {
    }

    /**
     * The number of a column; null when there is none.
     *
     * @throws RuleViolation when it is not one
     */
    static BigDecimal of(ImportRow row, String column) {
        var text = row.text(column).replaceAll("[,%£\\s]", "").replace('\u2212', '-');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            throw RuleViolation.at(column, "import.notANumber", row.text(column));
        }
        return new BigDecimal(text);
    }
}
