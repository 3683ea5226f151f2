package org.lifecourse.core.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Lists as an Excel workbook of one sheet, with a frozen heading. */
public final class Sheet {

    private static final int WIDEST = 60 * 256;
    private static final int WINDOW = 200;

    private Sheet() {
    }

    public static byte[] of(String title, List<String> header, List<? extends List<?>> rows) {
        try (var workbook = new SXSSFWorkbook(WINDOW); var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(title.replaceAll("[\\[\\]:*?/\\\\]", " ").substring(0, Math.min(31, title.length())));
            var bold = workbook.createFont();
            bold.setBold(true);
            var style = workbook.createCellStyle();
            style.setFont(bold);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            var first = sheet.createRow(0);
            for (var i = 0; i < header.size(); i++) {
                var cell = first.createCell(i);
                cell.setCellValue(header.get(i));
                cell.setCellStyle(style);
                sheet.setColumnWidth(i, Math.min(WIDEST, Math.max(12, header.get(i).length() + 4) * 256));
            }
            sheet.createFreezePane(0, 1);
            var line = 1;
            for (var row : rows) {
                var cells = sheet.createRow(line++);
                for (var i = 0; i < row.size(); i++) {
                    var value = row.get(i);
                    if (value instanceof Number number) {
                        cells.createCell(i).setCellValue(number.doubleValue());
                    } else if (value != null) {
                        cells.createCell(i).setCellValue(value.toString());
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
