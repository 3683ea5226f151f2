package org.lifecourse.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.RuleViolation;

/** What files are taken for, and what is said of those that cannot be read. */
class FileReadingTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private record Read(List<String> headings, List<Intake.Line> rows) {
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsRecognised(String delimiter) {
        var read = read(String.join(delimiter, "code", "title") + "\n" + String.join(delimiter, "a", "Plan a") + "\n");

        assertThat(read.headings()).containsExactly("code", "title");
        assertThat(read.rows().get(0).cells()).containsExactly("a", "Plan a");
    }

    @Test
    void aDelimiterWithinQuotesDoesNotCount() {
        assertThat(read("\"code;a;b;c\",title\n1,2\n").headings()).containsExactly("code;a;b;c", "title");
    }

    @Test
    void theFirstLineOfExcelThatNamesTheDelimiterIsNotAHeading() {
        var read = read("sep=;\r\ncode;title\r\na;Plan a\r\n");

        assertThat(read.headings()).containsExactly("code", "title");
        assertThat(read.rows().get(0).number()).isEqualTo(3);
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstHeading() {
        assertThat(read("\uFEFFcode,title\na,b\n").headings()).containsExactly("code", "title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithAByteOrderMarkIsRead(String charset) {
        assertThat(read(("\uFEFFcode,title\na,Café\n").getBytes(Charset.forName(charset)), false).rows().get(0).cells()).containsExactly("a", "Café");
    }

    @Test
    void aTextThatIsNotUtf8IsRefusedWithItsLine() {
        assertRefused("code,title\na,plain\nb,Café\n".getBytes(WESTERN), "import.notUtf8", 3);
    }

    @Test
    void aTextThatIsNotUtf8IsReadAsWindows1252WhenAskedFor() {
        assertThat(read("code,title\nb,Café – £5\n".getBytes(WESTERN), true).rows().get(0).cells()).containsExactly("b", "Café – £5");
    }

    @Test
    void utf8StaysUtf8EvenWhenWindows1252IsAllowed() {
        assertThat(read("code,title\nb,Café\n".getBytes(StandardCharsets.UTF_8), true).rows().get(0).cells()).containsExactly("b", "Café");
    }

    @Test
    void aCellOverSeveralLinesIsOneCellAndLinesStillCount() {
        var read = read("code,title\na,\"one\ntwo\nthree\"\n\nb,four\n");

        assertThat(read.rows()).extracting(Intake.Line::number).containsExactly(2, 6);
        assertThat(read.rows().get(0).cells().get(1)).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void rowsOfEmptyCellsAreLeftOut() {
        assertThat(read("code,title\n,,\na,b\n , \n").rows()).hasSize(1);
    }

    @Test
    void quotesThatAreNotClosedAreNamedWithTheirLine() {
        assertRefused("code,title\na,b\nc,\"d\ne,f\n".getBytes(StandardCharsets.UTF_8), "import.quotesUnbalanced", 3);
    }

    @Test
    void nothingIsCalledAnEmptyFile() {
        assertRefused(new byte[0], "import.emptyFile");
        assertRefused("\n\n  \n".getBytes(StandardCharsets.UTF_8), "import.emptyFile");
    }

    @Test
    void headingsWithoutRowsAreNamed() {
        assertRefused("code,title\n".getBytes(StandardCharsets.UTF_8), "import.headingOnly");
    }

    @Test
    void headingsThatDifferOnlyInSpellingAreRefused() {
        assertRefused("Plan code,title,plan_CODE\na,b,c\n".getBytes(StandardCharsets.UTF_8), "import.headingTwice", "Plan code", "plan_CODE");
    }

    @Test
    void noiseIsNotTakenForATable() {
        var noise = new byte[5 * 1024 * 1024];
        new Random(7).nextBytes(noise);

        assertRefused(noise, "import.notATable");
    }

    @Test
    void noiseWithoutZerosIsNotTakenForATableEither() {
        var noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        for (var i = 0; i < noise.length; i++) {
            noise[i] = noise[i] == 0 ? 1 : noise[i];
        }

        assertRefused(noise, "import.notATable");
    }

    @Test
    void otherKindsOfFilesAreNotTakenForTables() throws IOException {
        assertRefused("%PDF-1.7\nwords".getBytes(StandardCharsets.UTF_8), "import.notATable");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "import.oldOrLockedWorkbook");
        assertRefused(zip("word/document.xml", "<document/>".getBytes(StandardCharsets.UTF_8)), "import.notATable");
        assertRefused(zip("xl/workbook.xml", "not a workbook".getBytes(StandardCharsets.UTF_8)), "import.notATable");
        assertRefused(Arrays.copyOf(workbook(sheet -> row(sheet, 0, "code")), 900), "import.notATable");
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        var large = new byte[FileReading.LARGEST + 1];
        Arrays.fill(large, (byte) 'a');

        assertRefused(large, "import.tooLarge", 25);
    }

    @Test
    void oneRowTooManyIsRefused() {
        assertThat(read("code\n" + "a\n".repeat(Intake.MOST_ROWS)).rows()).hasSize(Intake.MOST_ROWS);
        assertRefused(("code\n" + "a\n".repeat(Intake.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8), "import.tooManyRows", Intake.MOST_ROWS);
    }

    @Test
    void oneColumnTooManyIsRefused() {
        assertRefused(("a" + ",b".repeat(Intake.MOST_COLUMNS) + "\n1\n").getBytes(StandardCharsets.UTF_8), "import.tooManyColumns", 1, Intake.MOST_COLUMNS);
    }

    @Test
    void aCellTooLongIsNamedWithLineAndColumn() {
        assertRefused(("code,title\na,b\nc," + "x".repeat(Intake.LONGEST_CELL + 1) + "\n").getBytes(StandardCharsets.UTF_8), "import.cellTooLong", 3, 2,
                Intake.LONGEST_CELL);
    }

    @Test
    void theFirstSheetOfAWorkbookIsReadWithDaysAndPlainNumbers() throws IOException {
        var read = read(workbook(sheet -> {
            row(sheet, 0, "code", "starts_on", "progress", "note");
            row(sheet, 2, "a");
            var format = sheet.getWorkbook().createCellStyle();
            format.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("d mmm yyyy"));
            var day = sheet.getRow(2).createCell(1);
            day.setCellValue(java.time.LocalDate.of(2023, 6, 7));
            day.setCellStyle(format);
            sheet.getRow(2).createCell(2).setCellValue(1234.50);
            sheet.getRow(2).createCell(3).setCellFormula("1+1");
            sheet.getWorkbook().createSheet("Other").createRow(0).createCell(0).setCellValue("never read");
        }), false);

        assertThat(read.headings()).containsExactly("code", "starts_on", "progress", "note");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.rows().get(0).number()).isEqualTo(3);
        assertThat(read.rows().get(0).cells().subList(0, 3)).containsExactly("a", "2023-06-07", "1234.5");
    }

    @Test
    void aWorkbookWithoutCellsIsEmpty() throws IOException {
        assertRefused(workbook(sheet -> { }), "import.emptyFile");
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefusedBeforeItIsOpened() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 201; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }

        assertThat(bytes.size()).isLessThan(1024 * 1024);
        assertRefused(bytes.toByteArray(), "import.unpacksTooLarge", 200L);
    }

    @Test
    void aWorkbookOfVeryManyPartsIsRefusedBeforeItIsOpened() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part = 0; part <= 1_000; part++) {
                zip.putNextEntry(new ZipEntry("xl/part" + part + ".xml"));
            }
        }

        assertRefused(bytes.toByteArray(), "import.tooManyParts", 1_000);
    }

    @Test
    void outsideEntitiesOfAWorkbookAreNotFetched() throws IOException {
        var sheet = "<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\">"
                + "<is><t>&e;</t></is></c></row></sheetData></worksheet>";

        assertRefused(replaced(workbook(made -> row(made, 0, "code")), "xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8)),
                "import.notATable");
    }

    private static Read read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static Read read(byte[] content, boolean western) {
        var rows = new ArrayList<Intake.Line>();
        var intake = new Intake(rows::addAll);
        FileReading.read(content, western, intake);
        return new Read(intake.headings(), rows);
    }

    private static void assertRefused(byte[] content, String key, Object... arguments) {
        assertThatThrownBy(() -> read(content, false)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo("file");
            assertThat(refused.arguments()).containsExactly(arguments);
        });
    }

    private static byte[] workbook(Consumer<Sheet> fill) throws IOException {
        try (var workbook = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            fill.accept(workbook.createSheet("First"));
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void row(Sheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (var i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] archive, String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new java.util.zip.ZipInputStream(new ByteArrayInputStream(archive)); var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(name) ? content : from.readAllBytes());
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
