package org.starkin.joint;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.simulate.NaturalStar;
import org.starkin.train.AnySurvey;
import org.starkin.view.Views;

/**
 * The light curves' vectors of simulated stars, by the stars' numbers, kept on disk in portions: to look at a star, and to find its period,
 * takes far longer than all else. What another encoder made is not taken. For one thread.
 */
final class LightVectors {

    private static final int PORTION = 500;
    private static final int BATCH = 64;
    private static final int FORMAT = 0x534B4C31;
    private static final long LOOK = 0x9E3779B97F4A7C15L;

    private final Path folder;
    private final Encoder encoder;
    private final Preparation preparation = new Preparation();
    private final Consumer<String> say;

    LightVectors(Path folder, Encoder encoder, Consumer<String> say) {
        this.folder = folder;
        this.encoder = encoder;
        this.say = say;
    }

    /** The vectors of stars {@code first} to {@code end - 1} of a seed; those that no survey sees well enough have none. */
    Map<Integer, float[]> of(long seed, int first, int end) throws IOException {
        Files.createDirectories(folder);
        Map<Integer, float[]> all = new TreeMap<>();
        for (int from = first - first % PORTION; from < end; from += PORTION) {
            all.putAll(portion(seed, from));
        }
        all.keySet().removeIf(number -> number < first || number >= end);
        return all;
    }

    private Map<Integer, float[]> portion(long seed, int first) throws IOException {
        Path file =
                folder.resolve("light-" + encoder.id().sha256().substring(0, 12) + "-" + seed + "-" + first + ".bin");
        if (Files.exists(file)) {
            return read(file);
        }
        Map<Integer, float[]> made = make(seed, first);
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        write(unfinished, made);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        say.accept("light curves of stars " + first + " to " + (first + PORTION - 1) + ": " + made.size());
        return made;
    }

    private record Seen(int number, Views views) {}

    private Map<Integer, float[]> make(long seed, int first) {
        List<Seen> seen = IntStream.range(first, first + PORTION)
                .parallel()
                .boxed()
                .flatMap(number -> look(seed, number).map(views -> new Seen(number, views)).stream())
                .toList();
        Map<Integer, float[]> vectors = new TreeMap<>();
        for (int from = 0; from < seen.size(); from += BATCH) {
            List<Seen> batch = new ArrayList<>(seen.subList(from, Math.min(from + BATCH, seen.size())));
            List<Embedding> encoded = encoder.encodeWhatCanBe(batch, Seen::views, (_, _) -> {});
            for (int i = 0; i < batch.size(); i++) {
                vectors.put(batch.get(i).number(), encoded.get(i).toArray());
            }
        }
        return vectors;
    }

    private Optional<Views> look(long seed, int number) {
        NaturalStar star = JointStars.star(seed, number);
        return AnySurvey.look(star, new SplittableRandom(seed ^ (number * LOOK)), look -> switch (preparation.prepare(
                look.lightCurve())) {
            case Prepared.Analysed analysed -> Optional.of(analysed.views());
            case Prepared.Refused _ -> Optional.empty();
        });
    }

    private static void write(Path file, Map<Integer, float[]> vectors) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(FORMAT);
            out.writeInt(vectors.size());
            for (Map.Entry<Integer, float[]> entry : vectors.entrySet()) {
                out.writeInt(entry.getKey());
                out.writeInt(entry.getValue().length);
                for (float value : entry.getValue()) {
                    out.writeFloat(value);
                }
            }
        }
    }

    private static Map<Integer, float[]> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORMAT) {
                throw new IOException(file + " holds no light curves' vectors of this program; delete it");
            }
            Map<Integer, float[]> vectors = new TreeMap<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                int number = in.readInt();
                float[] vector = new float[in.readInt()];
                for (int j = 0; j < vector.length; j++) {
                    vector[j] = in.readFloat();
                }
                vectors.put(number, vector);
            }
            return vectors;
        }
    }
}
