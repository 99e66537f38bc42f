package org.starkin.layout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.starkin.graph.VectorSource;

/**
 * The stars that a layout is fitted to.
 *
 * @param vectors {@code float[n][dimension]}, unit vectors
 * @param places where the fit puts them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Sample(float[][] vectors, Places places) {

    static final String NAME = "sample.bin";

    int size() {
        return vectors.length;
    }

    /** A row is a star: its place, then its vector. */
    void write(Path layout, String mark) throws IOException {
        float[][] rows = new float[size()][];
        for (int i = 0; i < size(); i++) {
            rows[i] = new float[2 + vectors[i].length];
            rows[i][0] = places.x[i];
            rows[i][1] = places.y[i];
            System.arraycopy(vectors[i], 0, rows[i], 2, vectors[i].length);
        }
        new MapFile(mark, "", rows).write(layout.resolve(NAME));
    }

    /** @throws UnusableMap where it cannot be used, or is not that of a layout */
    static Sample read(Path layout, SkyLayout of) throws IOException {
        Path path = layout.resolve(NAME);
        MapFile file = MapFile.read(path);
        if (!file.of().equals(of.mark()) || file.rows() != 2 + of.dimension() || file.columns().length < 1) {
            throw new UnusableMap(path, "it is the sample of another layout");
        }
        float[][] vectors = new float[file.columns().length][of.dimension()];
        Places places = Places.of(vectors.length);
        for (int i = 0; i < vectors.length; i++) {
            float[] row = file.columns()[i];
            places.x[i] = row[0];
            places.y[i] = row[1];
            System.arraycopy(row, 2, vectors[i], 0, of.dimension());
        }
        return new Sample(vectors, places);
    }

    /** What no other sample has: {@value MapFile#OF_LETTERS} hexadecimal digits. */
    String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer row =
                    ByteBuffer.allocate(vectors[0].length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (float[] vector : vectors) {
                row.asFloatBuffer().put(vector);
                digest.update(row.array());
            }
            for (int i = 0; i < size(); i++) {
                row.putFloat(0, places.x[i]).putFloat(Float.BYTES, places.y[i]);
                digest.update(row.array(), 0, 2 * Float.BYTES);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, MapFile.OF_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine knows SHA-256", e);
        }
    }

    /** Its vectors by number. */
    VectorSource source() {
        return new VectorSource() {
            @Override
            public int size() {
                return vectors.length;
            }

            @Override
            public int dimension() {
                return vectors[0].length;
            }

            @Override
            public void vector(int number, float[] into, int at) {
                System.arraycopy(vectors[number], 0, into, at, vectors[number].length);
            }
        };
    }
}
