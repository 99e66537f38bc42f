package org.starkin.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starkin.index.Manifest;
import org.starkin.lightcurve.DropReason;
import org.starkin.survey.ReadCounts;

/**
 * What became of every input.
 *
 * @param starsRead stars whose photometry was read
 * @param starsKept stars that have a vector
 * @param rejects inputs without one, by reason
 * @param points points of the stars read, by those dropped
 * @param rows what became of the rows of the files
 * @param stages what each stage of the work took
 * @param wall the time it took, interruptions left out
 */
public record BuildReport(
        long starsRead,
        long starsKept,
        Map<String, Long> rejects,
        Points points,
        ReadCounts rows,
        List<StageFigures> stages,
        Duration wall) {

    private static final double NANOS = 1e9;

    /**
     * Photometric points.
     *
     * @param read points looked at
     * @param dropped points dropped, by reason
     */
    public record Points(long read, Map<DropReason, Long> dropped) {
        public Points {
            EnumMap<DropReason, Long> copy = new EnumMap<>(DropReason.class);
            copy.putAll(dropped);
            dropped = Collections.unmodifiableMap(copy);
        }
    }

    public BuildReport {
        rejects = Collections.unmodifiableMap(new TreeMap<>(rejects));
        stages = List.copyOf(stages);
    }

    static BuildReport of(Tallies.Counts counts, ReadCounts rows, List<StageFigures> stages, Duration wall) {
        return new BuildReport(
                counts.starsRead(),
                counts.starsKept(),
                counts.rejects(),
                new Points(counts.pointsRead(), counts.pointsDropped()),
                rows,
                stages,
                wall);
    }

    /**
     * What became of the inputs of both, as if one had been built after the other; a stage has the threads of the one that
     * had more.
     */
    BuildReport plus(BuildReport other) {
        return new BuildReport(
                starsRead + other.starsRead,
                starsKept + other.starsKept,
                sum(rejects, other.rejects),
                new Points(points.read() + other.points.read(), sum(points.dropped(), other.points.dropped())),
                rows.plus(other.rows),
                Stream.concat(stages.stream(), other.stages.stream())
                        .collect(Collectors.toMap(
                                StageFigures::stage, Function.identity(), StageFigures::plus, TreeMap::new))
                        .values()
                        .stream()
                        .toList(),
                wall.plus(other.wall));
    }

    private static <K extends Comparable<K>> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> sum = new TreeMap<>(one);
        other.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
        return sum;
    }

    /** The same of inputs of which these became stars of a survey, in this time. */
    BuildReport of(Manifest.Stars stars, Duration time) {
        return new BuildReport(starsRead, stars.kept(), stars.rejected(), points, rows, stages, time);
    }

    /** Stars read a second of wall time. */
    public double starsPerSecond() {
        return starsRead / Math.max(1e-9, wall.toNanos() / NANOS);
    }

    /** The report for the user, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d stars read, %,d kept, %,d inputs rejected%s",
                starsRead,
                starsKept,
                rejects.values().stream().mapToLong(Long::longValue).sum(),
                byReason(rejects)));
        lines.add(String.format(
                Locale.ROOT,
                "%,d points read, %,d dropped%s",
                points.read(),
                points.dropped().values().stream().mapToLong(Long::longValue).sum(),
                byReason(points.dropped())));
        if (rows.rowsOfOtherSurveys() > 0) {
            lines.add(String.format(Locale.ROOT, "%,d rows of other surveys left out", rows.rowsOfOtherSurveys()));
        }
        if (rows.rowsUnreadable() > 0) {
            lines.add(String.format(Locale.ROOT, "%,d rows unreadable, the first:", rows.rowsUnreadable()));
            rows.unreadableExamples().forEach(example -> lines.add("  " + example));
        }
        lines.add(String.format(Locale.ROOT, "%.1f s, %.1f stars/s", wall.toNanos() / NANOS, starsPerSecond()));
        lines.add(stages.stream()
                .map(stage -> String.format(
                        Locale.ROOT,
                        "%s %.1f s in %d thread%s",
                        stage.stage().word(),
                        stage.busySeconds(),
                        stage.threads(),
                        stage.threads() == 1 ? "" : "s"))
                .collect(Collectors.joining(", ", "at work: ", "")));
        return lines;
    }

    static String byReason(Map<?, Long> counts) {
        List<String> words = new ArrayList<>();
        counts.forEach((reason, count) ->
                words.add(String.format(Locale.ROOT, "%s %,d", reason.toString().toLowerCase(Locale.ROOT), count)));
        return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
    }
}
