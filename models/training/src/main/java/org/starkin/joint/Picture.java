package org.starkin.joint;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.starkin.layout.UmapFit;
import org.starkin.nature.Kind;

/** Young stars and synchronised pairs in two dimensions, as ways of joining lay them out: a table to draw. */
final class Picture implements AutoCloseable {

    private static final long SEED = 1;

    private final BufferedWriter out;

    Picture(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write("method,number,kind,x,y\n");
    }

    /** Adds a layout of those of the stars that are of either kind. */
    void add(JoinMethod method, List<JointStar> stars, float[][] vectors) throws IOException {
        int[] shown = IntStream.range(0, stars.size())
                .filter(i -> isShown(stars.get(i).nature().kind()))
                .toArray();
        float[][] places = UmapFit.layout(
                Rows.unit(IntStream.of(shown).mapToObj(i -> vectors[i]).toArray(float[][]::new)), SEED);
        for (int i = 0; i < shown.length; i++) {
            JointStar star = stars.get(shown[i]);
            out.write(String.format(
                    Locale.ROOT,
                    "%s,%d,%s,%.4f,%.4f%n",
                    method.word(),
                    star.number(),
                    star.nature().kind().name().toLowerCase(Locale.ROOT),
                    places[i][0],
                    places[i][1]));
        }
        out.flush();
    }

    private static boolean isShown(Kind kind) {
        return kind == Kind.SYNCHRONISED_BINARY || kind == Kind.YOUNG_ROTATOR;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
