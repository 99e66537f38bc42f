package org.starkin.build;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.starkin.encoder.Embedding;

/** Vectors as text: {@code object_id,v0,v1,...}. */
final class CsvVectors implements VectorWriter {

    private final CsvWriter out;

    CsvVectors(Path file, int dimension) throws IOException {
        out = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
        String[] header = new String[dimension + 1];
        header[0] = "object_id";
        for (int i = 0; i < dimension; i++) {
            header[i + 1] = "v" + i;
        }
        out.writeRecord(header);
    }

    @Override
    public void write(String objectId, Embedding vector) {
        float[] values = vector.toArray();
        String[] cells = new String[values.length + 1];
        cells[0] = objectId;
        for (int i = 0; i < values.length; i++) {
            cells[i + 1] = Float.toString(values[i]);
        }
        out.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
