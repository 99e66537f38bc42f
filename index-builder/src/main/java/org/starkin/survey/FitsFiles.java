package org.starkin.survey;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.starkin.lightcurve.DropReason;

/**
 * A format whose files are FITS, each one part of a star: a sector, a quarter, a campaign. Parts are brought to one level,
 * for the aperture and its contamination differ from part to part. Two files of the same star and the same time, such as
 * 20 seconds and 120 seconds of one sector, are two parts as any others and their points stand side by side, though they
 * counted the same photons: give the files of one cadence. Thread-safe.
 */
final class FitsFiles implements ArchiveFormat {

    private final FitsFormat format;

    FitsFiles(FitsFormat format) {
        this.format = format;
    }

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.kind() == FileKind.FITS && format.recognises(head);
    }

    @Override
    public FileLook look(Path file, ReadOptions options, KeyConsumer keys) {
        try (FitsTable table = FitsTable.open(file, options.limits())) {
            FitsCurve curve = format.curve(table, options.quality());
            if (table.rows() == 0) {
                throw new UnusableInput(Fault.EMPTY, file.toString(), "has a table of no rows");
            }
            Meaning meaning = meaning(curve, options);
            keys.part(curve.star().objectId(), curve.star().position(), "");
            return new FileLook(table.rows(), curve.description(meaning), meaning);
        }
    }

    @Override
    public void read(Path file, ReadOptions options, PartConsumer parts) {
        try (FitsTable table = FitsTable.open(file, options.limits())) {
            FitsCurve curve = format.curve(table, options.quality());
            table.read();
            StarRows points = points(table, curve, options.limits());
            parts.part(new StarPart(curve.star(), meaning(curve, options), points, StarPart.Level.OWN));
        }
    }

    private static Meaning meaning(FitsCurve curve, ReadOptions options) {
        return new Meaning(
                options.timeSystem().orElse(curve.timeSystem()),
                curve.unit(),
                curve.error().isPresent());
    }

    private static StarRows points(FitsTable table, FitsCurve curve, Limits limits) {
        double[] times = table.numbers(curve.time());
        double[] values = table.numbers(curve.value());
        curve.trend().ifPresent(trend -> putBack(table.numbers(trend), values));
        Optional<double[]> errors = curve.error().map(table::numbers);
        boolean[] isFlagged = flagged(table, curve.flags());
        StarRows points = new StarRows(limits.mostPointsPerStar());
        for (int i = 0; i < times.length; i++) {
            if (isFlagged[i]) {
                points.drop(DropReason.FLAGGED);
            } else {
                points.add(curve.passband(), times[i], values[i], errors.isPresent() ? errors.get()[i] : Double.NaN);
            }
        }
        return points;
    }

    private static boolean[] flagged(FitsTable table, List<FitsCurve.Flag> flags) {
        boolean[] isFlagged = new boolean[table.rows()];
        for (FitsCurve.Flag flag : flags) {
            long[] values = table.integers(flag.column());
            LongPredicate isBad = flag.isBad();
            for (int i = 0; i < values.length; i++) {
                isFlagged[i] |= isBad.test(values[i]);
            }
        }
        return isFlagged;
    }

    private static void putBack(double[] trend, double[] values) {
        double[] sorted = Arrays.stream(trend).filter(Double::isFinite).sorted().toArray();
        double median = sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
        for (int i = 0; i < values.length; i++) {
            values[i] += trend[i] - median;
        }
    }
}
