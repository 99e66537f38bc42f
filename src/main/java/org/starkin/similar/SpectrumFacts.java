package org.starkin.similar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.RestFrame;
import org.starkin.spectrum.VelocitySource;

/** What was read out of a spectrum sent as a query. */
public record SpectrumFacts(
        @Schema(
                description = "In words: how many pixels were read and dropped, and which velocity was taken out",
                examples = "read 3909 pixels, dropped 1136: outside_grid 1136; velocity 12.3 km/s, told")
        String preview,

        @Schema(description = "As which format it was read", examples = "sdss")
        String format,

        @Schema(examples = "3909") int pixelsRead,
        @Schema(examples = "2773") int pixelsUsed,

        @Schema(description = "Pixels dropped, by reason", examples = "{\"outside_grid\": 1136}")
        Map<String, Integer> dropped,

        @Schema(description = "The share of the grid, 3855 to 7371 Angstrom, that is known", examples = "0.98")
        double knownShare,

        @Schema(
                description = "The median of flux over error, a pixel of 69 km/s; null without errors",
                examples = "35.2")
        OptionalDouble medianSignalToNoise,

        @Schema(description = "The velocity taken out, positive where the star recedes, km/s", examples = "12.3")
        double velocityKmS,

        @Schema(description = "told, measured, or unknown: none was taken out then", examples = "measured")
        String velocitySource,

        @Schema(description = "Of a measured velocity the peak of the cross-correlation over its scatter elsewhere")
        OptionalDouble velocitySignificance,

        @Schema(description = "What was assumed because it is not said")
        List<String> remarks) {

    public SpectrumFacts {
        dropped = Map.copyOf(dropped);
        remarks = List.copyOf(remarks);
    }

    static SpectrumFacts of(Query.MeasuredSpectrum measured, CleanedSpectrum cleaned) {
        Map<String, Integer> dropped = new TreeMap<>();
        cleaned.pixelCounts()
                .dropped()
                .forEach((reason, count) -> dropped.put(reason.name().toLowerCase(Locale.ROOT), count));
        RestFrame frame = cleaned.restFrame();
        int read = cleaned.pixelCounts().read();
        int used = cleaned.pixelCounts().used();
        return new SpectrumFacts(
                words(read, used, dropped, frame),
                measured.format(),
                read,
                used,
                dropped,
                cleaned.knownShare(),
                cleaned.medianSignalToNoise(),
                frame.velocityKmPerS(),
                frame.source().name().toLowerCase(Locale.ROOT),
                frame.significance(),
                measured.remarks());
    }

    private static String words(int read, int used, Map<String, Integer> dropped, RestFrame frame) {
        StringBuilder reasons = new StringBuilder();
        new TreeMap<>(dropped)
                .forEach((reason, count) -> reasons.append(reasons.isEmpty() ? ": " : ", ")
                        .append(reason)
                        .append(' ')
                        .append(count));
        String velocity = frame.source() == VelocitySource.UNKNOWN
                ? "no velocity is told or could be measured, none was taken out"
                : String.format(
                        Locale.ROOT,
                        "velocity %.1f km/s, %s",
                        frame.velocityKmPerS(),
                        frame.source().name().toLowerCase(Locale.ROOT));
        return "read " + read + " pixels, dropped " + (read - used) + reasons + "; " + velocity;
    }
}
