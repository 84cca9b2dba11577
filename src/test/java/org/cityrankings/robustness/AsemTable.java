package org.cityrankings.robustness;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of the ASEM reference case: a name a row, a number a cell. */
record AsemTable(List<String> header, List<String> names, double[][] columns) {

    static AsemTable of(String file) throws IOException {
        try (InputStream in = AsemTable.class.getResourceAsStream("/asem/" + file);
                CsvReader<CsvRecord> csv =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<CsvRecord> records = csv.stream().toList();
            List<CsvRecord> rows = records.subList(1, records.size());
            int width = records.get(0).getFieldCount();
            double[][] columns = new double[width - 1][rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 1; j < width; j++) {
                    columns[j - 1][i] = Double.parseDouble(rows.get(i).getField(j));
                }
            }
            return new AsemTable(
                    records.get(0).getFields().subList(1, width),
                    rows.stream().map(row -> row.getField(0)).toList(),
                    columns);
        }
    }

    double[] column(String name) {
        return columns[header.indexOf(name)];
    }
}
