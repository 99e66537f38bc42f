package org.starkin.encoder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.starkin.view.SequenceView;

/**
 * How a network wants the points of a light curve, as the entry {@code sequence} of its card says it.
 *
 * @param inputs the tensors, at least one of which holds brightness
 * @param brightness how brightness (and its error) is measured
 * @param time how time is measured
 * @param zeroMjd for {@link Time#MJD}, the Modified Julian Date that counts as zero
 * @param passbands which points are taken
 * @param bands passbands by their index; a passband that is not among them has index 0
 * @param mostPoints the most points given, 1 to {@link SequenceView#MOST_POINTS}
 * @param longer what is done to a light curve of more
 * @param padTo to what length shorter ones are padded
 * @param mask what a mask marks by 1
 */
public record SequenceCard(
        List<SequenceInput> inputs,
        Brightness brightness,
        Time time,
        double zeroMjd,
        Passbands passbands,
        List<String> bands,
        int mostPoints,
        Longer longer,
        PadTo padTo,
        Mask mask) {

    private static final Set<String> ENTRIES = Set.of(
            "inputs",
            "brightness",
            "time",
            "zero_mjd",
            "passbands",
            "bands",
            "most_points",
            "longer",
            "pad_to",
            "mask");

    /** What is measured of brightness, passband by passband over the points taken. */
    public enum Brightness {
        /** As {@link SequenceView#brightness}: upward, less the median, in ranges. */
        RELATIVE,
        /** Magnitudes; of a passband without, as {@code MAGNITUDE_LESS_MEAN}. */
        MAGNITUDE,
        /** Magnitudes less their mean; of a passband without magnitudes, its downward relative brightness likewise. */
        MAGNITUDE_LESS_MEAN,
        /** Flux less its 5th percentile, over the distance from that to its 95th. */
        FLUX_SCALED
    }

    /** How time is measured, in days. */
    public enum Time {
        /** Since the first point taken. */
        DAYS_SINCE_FIRST,
        /** Since the mean of the points taken. */
        DAYS_FROM_MEAN,
        /** The Modified Julian Date in the light curve's own time system, less {@code zeroMjd}. */
        MJD
    }

    /** Which points are taken. */
    public enum Passbands {
        /** Those of the varying passband with most points. */
        FULLEST,
        /** Those of all passbands that vary. */
        ALL
    }

    /** What is done to a light curve of more than the most points. */
    public enum Longer {
        /** The points at the places {@code floor(i * n / mostPoints)} are taken. */
        EVENLY,
        /** The first points are taken. */
        FIRST
    }

    /** To what length light curves are padded; it depends on the light curve alone, never on its batch. */
    public enum PadTo {
        /** To {@code mostPoints}: for networks of a fixed number of points. */
        MOST_POINTS,
        /** To the next power of two, at least 16 and at most {@code mostPoints}. */
        POWER_OF_TWO
    }

    /** What a mask marks by 1 (or true). */
    public enum Mask {
        /** Points. */
        VALID,
        /** Padding. */
        PADDING
    }

    public SequenceCard {
        inputs = List.copyOf(inputs);
        bands = List.copyOf(bands);
        if (mostPoints < 1 || mostPoints > SequenceView.MOST_POINTS) {
            throw CardJson.wrong("sequence.most_points", "" + mostPoints, "1 to " + SequenceView.MOST_POINTS);
        }
        if (inputs.stream().noneMatch(input -> input.holds().contains(PointValue.BRIGHTNESS))) {
            throw CardJson.wrong("sequence.inputs", "without brightness", "at least one input that holds brightness");
        }
        boolean needsBands = inputs.stream().anyMatch(input -> input.holds().contains(PointValue.BAND));
        if ((needsBands && bands.isEmpty()) || new HashSet<>(bands).size() < bands.size()) {
            throw CardJson.wrong(
                    "sequence.bands",
                    bands.toString(),
                    "names of passbands by index, each once, where an input holds band");
        }
    }

    static SequenceCard parse(CardJson card) {
        card.requireOnly(ENTRIES);
        List<SequenceInput> inputs = new ArrayList<>();
        CardJson tensors = card.object("inputs");
        for (String tensor : tensors.names()) {
            inputs.add(SequenceInput.parse(tensor, tensors.object(tensor)));
        }
        Time time = card.word("time", Time.values());
        return new SequenceCard(
                inputs,
                card.word("brightness", Brightness.values()),
                time,
                time == Time.MJD ? card.number("zero_mjd") : 0,
                card.word("passbands", Passbands.values()),
                card.has("bands") ? card.texts("bands") : List.of(),
                card.integer("most_points", 1, SequenceView.MOST_POINTS),
                card.word("longer", Longer.values()),
                card.word("pad_to", PadTo.values()),
                card.has("mask") ? card.word("mask", Mask.values()) : Mask.VALID);
    }

    /** The entry {@code sequence} of a card that says all this. */
    public Map<String, Object> toEntries() {
        Map<String, Object> tensors = new LinkedHashMap<>();
        inputs.forEach(input -> tensors.put(input.tensorName(), input.toEntries()));
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("inputs", tensors);
        entries.put("brightness", CardJson.word(brightness));
        entries.put("time", CardJson.word(time));
        if (time == Time.MJD) {
            entries.put("zero_mjd", zeroMjd);
        }
        entries.put("passbands", CardJson.word(passbands));
        if (!bands.isEmpty()) {
            entries.put("bands", bands);
        }
        entries.put("most_points", mostPoints);
        entries.put("longer", CardJson.word(longer));
        entries.put("pad_to", CardJson.word(padTo));
        entries.put("mask", CardJson.word(mask));
        return entries;
    }

    /** The length to which a sequence of {@code points} is padded. */
    public int paddedLength(int points) {
        return switch (padTo) {
            case MOST_POINTS -> mostPoints;
            case POWER_OF_TWO -> Math.min(mostPoints, Math.max(16, Integer.highestOneBit(2 * points - 1)));
        };
    }
}
