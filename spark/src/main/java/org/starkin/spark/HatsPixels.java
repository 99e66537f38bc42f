package org.starkin.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starkin.survey.Fault;
import org.starkin.survey.UnusableInput;

/**
 * The pixels of a HATS catalogue, from the names of its folders: {@code Norder=K/Dir=D/Npix=N.parquet}, or a folder
 * {@code Npix=N} of several files (IVOA Note "HATS: Hierarchical Adaptive Tiling Scheme"). Pixels are HEALPix's, nested,
 * and cover no place twice.
 */
final class HatsPixels {

    /** The finest order of HEALPix whose pixels have a number of 64 bits (Gorski et al. 2005). */
    private static final int FINEST_ORDER = 29;

    private static final Pattern ORDER = Pattern.compile("Norder=(\\d{1,2})");
    private static final Pattern GROUP = Pattern.compile("Dir=\\d{1,18}");
    private static final Pattern PIXEL = Pattern.compile("Npix=(\\d{1,18})(\\.[^/]+)?");

    /** A pixel of the sky. */
    private record Pixel(int order, long number) {

        Pixel parent() {
            return new Pixel(order - 1, number >> 2);
        }

        /** The number of its first pixel of the finest order: where it lies along HEALPix's curve. */
        long start() {
            return number << (2 * (FINEST_ORDER - order));
        }

        @Override
        public String toString() {
            return "Norder=" + order + ", Npix=" + number;
        }
    }

    private final Map<Pixel, List<Path>> files = new HashMap<>();
    private final List<Path> ignored = new ArrayList<>();

    private HatsPixels() {}

    /** Whether a folder is divided by pixels. */
    static boolean areIn(Path dataset) throws IOException {
        return SurveyPartitions.children(dataset).stream()
                .anyMatch(child -> ORDER.matcher(child.getFileName().toString()).matches());
    }

    /**
     * The pixels below a {@code dataset} folder, along HEALPix's curve, so that neighbours in the list are neighbours in
     * the sky.
     *
     * @throws UnusableInput where a number is no pixel, or pixels overlap
     */
    static SurveyPartitions.Contents of(Path dataset) throws IOException {
        HatsPixels pixels = new HatsPixels();
        for (Path child : SurveyPartitions.children(dataset)) {
            pixels.lookAtOrder(child);
        }
        pixels.requireApart(dataset);
        List<SurveyPartitions.Unit> units = pixels.files.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getKey().start()))
                .map(entry -> new SurveyPartitions.Unit(entry.getValue()))
                .toList();
        return new SurveyPartitions.Contents(units, pixels.ignored);
    }

    private void lookAtOrder(Path folder) throws IOException {
        Matcher matcher = ORDER.matcher(folder.getFileName().toString());
        if (!matcher.matches() || !Files.isDirectory(folder)) {
            ignored.add(folder);
            return;
        }
        int order = Integer.parseInt(matcher.group(1));
        if (order > FINEST_ORDER) {
            throw new UnusableInput(
                    Fault.BAD_VALUE, folder.toString(), "order " + order + " is outside 0 to " + FINEST_ORDER);
        }
        for (Path group : SurveyPartitions.children(folder)) {
            if (GROUP.matcher(group.getFileName().toString()).matches() && Files.isDirectory(group)) {
                for (Path child : SurveyPartitions.children(group)) {
                    lookAtPixel(order, child);
                }
            } else {
                ignored.add(group);
            }
        }
    }

    private void lookAtPixel(int order, Path path) throws IOException {
        Matcher matcher = PIXEL.matcher(path.getFileName().toString());
        if (!matcher.matches()) {
            ignored.add(path);
            return;
        }
        Pixel pixel = new Pixel(order, Long.parseLong(matcher.group(1)));
        long pixels = 12L << (2 * order);
        if (pixel.number() >= pixels) {
            throw new UnusableInput(
                    Fault.BAD_VALUE,
                    path.toString(),
                    "there is no pixel " + pixel.number() + " of order " + order + "; they are 0 to " + (pixels - 1));
        }
        List<Path> tables = tables(path);
        if (tables.isEmpty()) {
            ignored.add(path);
        } else if (files.putIfAbsent(pixel, tables) != null) {
            throw overlapping(path, pixel, pixel);
        }
    }

    private List<Path> tables(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return SurveyPartitions.isTable(path) ? List.of(path) : List.of();
        }
        List<Path> tables = new ArrayList<>();
        for (Path child : SurveyPartitions.children(path)) {
            (SurveyPartitions.isTable(child) ? tables : ignored).add(child);
        }
        return tables;
    }

    private void requireApart(Path dataset) {
        for (Pixel pixel : files.keySet()) {
            for (Pixel above = pixel; above.order() > 0; ) {
                above = above.parent();
                if (files.containsKey(above)) {
                    throw overlapping(dataset, pixel, above);
                }
            }
        }
    }

    private static UnusableInput overlapping(Path where, Pixel one, Pixel other) {
        return new UnusableInput(
                Fault.AMBIGUOUS,
                where.toString(),
                one + " is there twice or lies in " + other + "; its stars would be doubled");
    }
}
