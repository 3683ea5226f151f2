package org.lifecourse.core.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.lifecourse.core.RuleViolation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The first sheet of an Excel workbook, read cell by cell without building the sheet.
 *
 * <p>A workbook that would unpack to more than a fair size or number of parts is refused before it is opened. POI reads its XML without outside entities.
 */
final class WorkbookReading {

    private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;
    private static final int MIB = 1024 * 1024;
    private static final int MOST_PARTS = 1_000;

    private WorkbookReading() {
    }

    static void read(byte[] content, Intake intake) {
        try {
            mustUnpackWithinReason(content);
            try (var workbook = OPCPackage.open(new ByteArrayInputStream(content))) {
                var reader = new XSSFReader(workbook);
                var sheets = reader.getSheetsData();
                if (!sheets.hasNext()) {
                    throw RuleViolation.at("file", "import.emptyFile");
                }
                try (var sheet = sheets.next()) {
                    read(sheet, reader, new ReadOnlySharedStringsTable(workbook), intake);
                }
            }
        } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | RecordFormatException | SAXException
                | ParserConfigurationException | IllegalArgumentException e) {
            throw RuleViolation.at("file", "import.notATable");
        }
    }

    private static void read(InputStream sheet, XSSFReader reader, ReadOnlySharedStringsTable texts, Intake intake)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, texts, new SheetLines(intake), new PlainFormat(), false));
        parser.parse(new InputSource(sheet));
    }

    private static void mustUnpackWithinReason(byte[] content) throws IOException {
        var unpacked = 0L;
        var parts = 0;
        var isWorkbook = false;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw RuleViolation.at("file", "import.tooManyParts", MOST_PARTS);
                }
                isWorkbook = isWorkbook || entry.getName().equalsIgnoreCase("xl/workbook.xml");
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw RuleViolation.at("file", "import.unpacksTooLarge", LARGEST_UNPACKED / MIB);
                    }
                }
            }
        }
        if (!isWorkbook) {
            throw RuleViolation.at("file", "import.notATable");
        }
    }

    /** Gathers the cells of a row; cells that the file leaves out are empty. */
    private static final class SheetLines implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final Intake intake;
        private List<String> cells = new ArrayList<>();

        SheetLines(Intake intake) {
            this.intake = intake;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            intake.line(row + 1, cells);
        }

        @Override
        public void cell(String address, String value, XSSFComment comment) {
            var place = address == null ? cells.size() : new CellReference(address).getCol();
            if (value == null || value.isEmpty()) {
                return;
            }
            if (place > Intake.MOST_COLUMNS) {
                place = Intake.MOST_COLUMNS;
            }
            while (cells.size() < place) {
                cells.add("");
            }
            cells.add(value);
        }
    }

    /** Days as {@code 2023-06-07} and numbers as they are stored, not as the sheet happens to show them. */
    private static final class PlainFormat extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int formatIndex, String formatString, boolean use1904Windowing) {
            if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
                var moment = DateUtil.getLocalDateTime(value, use1904Windowing).truncatedTo(ChronoUnit.SECONDS);
                return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
            }
            return Double.isFinite(value) ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : "";
        }
    }
}
