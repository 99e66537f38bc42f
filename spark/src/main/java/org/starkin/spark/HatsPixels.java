package org.starkin.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starkin.survey.Fault;
import org.starkin.survey.UnusableInput;

/**
 * The pixels of one HATS catalogue, from the names of its files: {@code Norder=K/Dir=D/Npix=N.parquet}, or files in a folder
 * {@code Npix=N} (IVOA Note "HATS: Hierarchical Adaptive Tiling Scheme"). Pixels are HEALPix's, nested, and cover no place
 * twice.
 */
final class HatsPixels {

    /** The finest order of HEALPix whose pixels have a number of 64 bits (Gorski et al. 2005). */
    private static final int FINEST_ORDER = 29;

    private static final Pattern FILE = Pattern.compile(
            "(?<catalogue>.*)/Norder=(?<order>\\d{1,2})/Dir=\\d{1,18}/(?<name>Npix=(?<pixel>\\d{1,18})[^/]*)"
                    + "(?:/.*)?");

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

    /** The files of a pixel, by the file or folder that bears its number. */
    private record Content(String name, List<Path> files) {}

    private final Map<Pixel, Content> contents = new HashMap<>();

    private HatsPixels() {}

    /**
     * Files that belong together: those of a pixel, and every other alone. The pixels of a catalogue come along HEALPix's
     * curve, so that neighbours in the list are neighbours in the sky.
     *
     * @throws UnusableInput where a number is no pixel, or pixels of a catalogue overlap
     */
    static List<List<Path>> together(List<Path> files) {
        Map<String, HatsPixels> catalogues = new LinkedHashMap<>();
        List<List<Path>> together = new ArrayList<>();
        for (Path file : files) {
            Matcher matcher = FILE.matcher(file.toAbsolutePath().toString());
            if (matcher.matches()) {
                catalogues
                        .computeIfAbsent(matcher.group("catalogue"), key -> new HatsPixels())
                        .add(file, matcher);
            } else {
                together.add(List.of(file));
            }
        }
        catalogues.forEach((name, pixels) -> together.addAll(pixels.alongTheCurve(name)));
        return together;
    }

    private void add(Path file, Matcher matcher) {
        Pixel pixel = new Pixel(Integer.parseInt(matcher.group("order")), Long.parseLong(matcher.group("pixel")));
        requirePossible(pixel, file);
        Content content = contents.computeIfAbsent(pixel, key -> new Content(matcher.group("name"), new ArrayList<>()));
        if (!content.name().equals(matcher.group("name"))) {
            throw overlapping(file.toString(), pixel, pixel);
        }
        content.files().add(file);
    }

    private static void requirePossible(Pixel pixel, Path file) {
        if (pixel.order() > FINEST_ORDER) {
            throw new UnusableInput(
                    Fault.BAD_VALUE, file.toString(), "order " + pixel.order() + " is outside 0 to " + FINEST_ORDER);
        }
        long pixels = 12L << (2 * pixel.order());
        if (pixel.number() >= pixels) {
            throw new UnusableInput(
                    Fault.BAD_VALUE,
                    file.toString(),
                    "there is no pixel " + pixel.number() + " of order " + pixel.order() + "; they are 0 to "
                            + (pixels - 1));
        }
    }

    private List<List<Path>> alongTheCurve(String catalogue) {
        for (Pixel pixel : contents.keySet()) {
            for (Pixel above = pixel; above.order() > 0; ) {
                above = above.parent();
                if (contents.containsKey(above)) {
                    throw overlapping(catalogue, pixel, above);
                }
            }
        }
        return contents.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getKey().start()))
                .map(entry -> entry.getValue().files())
                .toList();
    }

    private static UnusableInput overlapping(String where, Pixel one, Pixel other) {
        return new UnusableInput(
                Fault.AMBIGUOUS, where, one + " is there twice or lies in " + other + "; its stars would be doubled");
    }
}
