package org.starkin.build;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.Quantiles;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.encoder.StellarParameter;
import org.starkin.index.Reject;
import org.starkin.index.SpectralStar;
import org.starkin.index.Star;

/**
 * Makes a file of the vectors of spectra, one row an object, of each its best spectrum; where light curves are read too, of joint
 * vectors, one row an object that has either. The file appears whole or not at all. All vectors are held until then: half a
 * kilobyte each.
 *
 * @param out the file: {@code .csv}, {@code .parquet} or {@code .npy}
 * @param parameters a file of what the encoder says of each object, {@code .csv}, where one is wanted
 * @param threads that read and clean
 */
public record SpectrumEmbedding(Path out, Optional<Path> parameters, int threads) {

    private static final String NAME = "embed";

    /** What is written of an object. */
    private record Row(Embedding vector, Map<StellarParameter, Quantiles> parameters, double signalToNoise) {}

    /** What was written. */
    public record Written(long objects, int dimension, SpectrumReport spectra, Optional<BuildReport> curves) {}

    /**
     * Reads, analyses and writes everything.
     *
     * @throws org.starkin.survey.UnusableInput where a file turns out to be damaged
     * @throws IllegalArgumentException where there are light curves and no joint encoder
     */
    public Written run(
            Inputs inputs, Inputs.Opened opened, Encoder encoder, Spectroscopy spectroscopy, Progress progress) {
        Spectroscopy.Spectra spectra = spectroscopy.spectra().orElseThrow();
        boolean isJoint = !inputs.curves().isEmpty();
        int dimension = isJoint
                ? spectroscopy.joint().orElseThrow().dimension()
                : spectra.encoder().dimension();
        try (EmbeddingFile file = new EmbeddingFile(out, EmbeddingFormat.of(out), dimension)) {
            Best best = new Best(file);
            SpectrumReport read = new SpectrumPipeline(spectra, NAME, opened.objects(), best, SpectrumReport.NONE)
                    .run(threads, progress, Duration.ofDays(1));
            Map<String, Row> rows = best.rows;
            Optional<BuildReport> curves = Optional.empty();
            if (isJoint) {
                LightCurves light = new LightCurves(file);
                curves = Optional.of(
                        new Pipeline(opened, Engine.of(encoder, threads), new Output(NAME, light, progress)).run());
                rows = joined(light.vectors, rows, spectroscopy.joint().orElseThrow());
            }
            rows.forEach((id, row) -> file.write(id, row.vector()));
            file.publish();
            if (parameters.isPresent()) {
                write(parameters.get(), rows);
            }
            return new Written(rows.size(), dimension, read, curves);
        }
    }

    /** Keeps of each object its best spectrum, and rejects the others. */
    private static final class Best implements SpectrumSink {

        private final EmbeddingFile file;
        private final Map<String, Row> rows = new LinkedHashMap<>();

        Best(EmbeddingFile file) {
            this.file = file;
        }

        @Override
        public Optional<String> add(SpectralStar star, SpectrumEncoder.Reading reading) {
            String id = star.facts().id().objectId();
            double ratio = star.spectrum().cleaned().medianSignalToNoise().orElse(Double.NEGATIVE_INFINITY);
            Row before = rows.get(id);
            if (before != null) {
                file.reject(new Reject(
                        star.spectrum().source(),
                        id,
                        "several_spectra",
                        "the object has several; the one of the highest signal-to-noise ratio is written"));
            }
            if (before == null || ratio > before.signalToNoise()) {
                rows.put(id, new Row(reading.vector(), reading.parameters(), ratio));
            }
            return Optional.empty();
        }

        @Override
        public void reject(Reject reject) {
            file.reject(reject);
        }
    }

    /** Keeps the vectors of light curves. */
    private record LightCurves(EmbeddingFile file, Map<String, Embedding> vectors) implements StarSink {

        LightCurves(EmbeddingFile file) {
            this(file, new LinkedHashMap<>());
        }

        @Override
        public Optional<String> add(Star star) {
            vectors.put(star.facts().id().objectId(), star.embedding());
            return Optional.empty();
        }

        @Override
        public void reject(Reject reject) {
            file.reject(reject);
        }
    }

    private static Map<String, Row> joined(
            Map<String, Embedding> light, Map<String, Row> spectra, JointEncoder encoder) {
        Map<String, JointEncoder.Given> given = new LinkedHashMap<>();
        light.forEach((id, vector) -> given.put(
                id,
                new JointEncoder.Given(
                        Optional.of(vector),
                        Optional.ofNullable(spectra.get(id)).map(Row::vector))));
        spectra.forEach((id, row) ->
                given.putIfAbsent(id, new JointEncoder.Given(Optional.empty(), Optional.of(row.vector()))));
        List<JointEncoder.Reading> readings = encoder.read(List.copyOf(given.values()));
        Map<String, Row> rows = new LinkedHashMap<>();
        int next = 0;
        for (String id : given.keySet()) {
            JointEncoder.Reading reading = readings.get(next++);
            rows.put(id, new Row(reading.vector(), reading.parameters(), Double.NaN));
        }
        return rows;
    }

    private static void write(Path file, Map<String, Row> rows) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            try (CsvWriter csv = CsvWriter.builder().build(unfinished, StandardCharsets.UTF_8)) {
                List<String> header = new ArrayList<>(List.of("object_id"));
                rows.values().stream()
                        .findFirst()
                        .ifPresent(row -> row.parameters().keySet().stream()
                                .sorted()
                                .forEach(parameter -> header.addAll(List.of(
                                        parameter.key(), parameter.key() + "_low", parameter.key() + "_high"))));
                csv.writeRecord(header);
                rows.forEach((id, row) -> csv.writeRecord(cells(id, row)));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written: " + e, e);
        }
    }

    private static List<String> cells(String id, Row row) {
        List<String> cells = new ArrayList<>(List.of(id));
        row.parameters().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            cells.add(Float.toString((float) entry.getValue().median()));
            cells.add(Float.toString((float) entry.getValue().low()));
            cells.add(Float.toString((float) entry.getValue().high()));
        });
        return cells;
    }
}
