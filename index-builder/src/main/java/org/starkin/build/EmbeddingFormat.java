package org.starkin.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of file that vectors are written to. */
public enum EmbeddingFormat {
    /** Text: {@code object_id,v0,v1,...}, a header and one row an object. */
    CSV(".csv"),
    /** Parquet: a string {@code object_id} and a float a value, {@code v0} and up. */
    PARQUET(".parquet"),
    /** NumPy: {@code float32[n][d]}; the ids stand in {@code FILE.ids.txt}, one a line, in the same order. */
    NPY(".npy");

    private final String ending;

    EmbeddingFormat(String ending) {
        this.ending = ending;
    }

    /**
     * The format of a file by its name's ending.
     *
     * @throws IllegalArgumentException where it is none that is known
     */
    public static EmbeddingFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + file + "' ends in none of "
                        + Arrays.stream(values()).map(format -> format.ending).collect(Collectors.joining(", "))
                        + ", by which the format of the vectors is chosen"));
    }

    /** A writer of this format into an unfinished file; {@code ids} is used by {@link #NPY} only. */
    VectorWriter writer(Path unfinished, Path ids, int dimension) throws IOException {
        return switch (this) {
            case CSV -> new CsvVectors(unfinished, dimension);
            case PARQUET -> new ParquetVectors(unfinished, dimension);
            case NPY -> new NpyVectors(unfinished, ids, dimension);
        };
    }
}
