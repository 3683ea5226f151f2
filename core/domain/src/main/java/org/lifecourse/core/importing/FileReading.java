package org.lifecourse.core.importing;

import org.lifecourse.core.RuleViolation;

/** Finds out by its content what a file is, and reads it. */
final class FileReading {

    /** 25 MiB. */
    static final int LARGEST = 25 * 1024 * 1024;
    private static final int MIB = 1024 * 1024;

    private FileReading() {
    }

    /**
     * Reads a whole file into the intake.
     *
     * @param western whether text that is not UTF-8 is read as Windows-1252
     * @throws RuleViolation when it is too large, is neither CSV nor Excel, or breaks a limit
     */
    static void read(byte[] content, boolean western, Intake intake) {
        if (content.length > LARGEST) {
            refuseLarge();
        }
        if (content.length == 0) {
            throw RuleViolation.at("file", "import.emptyFile");
        }
        if (starts(content, 0x50, 0x4B, 0x03, 0x04)) {
            WorkbookReading.read(content, intake);
        } else if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw RuleViolation.at("file", "import.oldOrLockedWorkbook");
        } else {
            TextReading.read(content, western, intake);
        }
        intake.end();
    }

    static void refuseLarge() {
        throw RuleViolation.at("file", "import.tooLarge", LARGEST / MIB);
    }

    static boolean starts(byte[] content, int... signs) {
        if (content.length < signs.length) {
            return false;
        }
        for (var i = 0; i < signs.length; i++) {
            if ((content[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
