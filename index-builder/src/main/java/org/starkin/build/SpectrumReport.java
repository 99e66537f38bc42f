package org.starkin.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starkin.spectrum.PixelCounts;
import org.starkin.spectrum.PixelDrop;

/**
 * What became of spectra, so far.
 *
 * @param filesRead files looked at
 * @param taken spectra of which there is a vector
 * @param rejects files of which there is none, by reason
 * @param pixelsRead pixels of all spectra that were read
 * @param pixelsDropped those not used, by reason
 */
public record SpectrumReport(
        long filesRead, long taken, Map<String, Long> rejects, long pixelsRead, Map<PixelDrop, Long> pixelsDropped) {

    /** Nothing is read. */
    static final SpectrumReport NONE = new SpectrumReport(0, 0, Map.of(), 0, Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    public SpectrumReport {
        rejects = Collections.unmodifiableMap(new TreeMap<>(rejects));
        EnumMap<PixelDrop, Long> copy = new EnumMap<>(PixelDrop.class);
        copy.putAll(pixelsDropped);
        pixelsDropped = Collections.unmodifiableMap(copy);
    }

    /** The same with one file more. */
    SpectrumReport with(Optional<String> rejected, PixelCounts pixels) {
        Map<String, Long> all = new TreeMap<>(rejects);
        rejected.ifPresent(reason -> all.merge(reason, 1L, Long::sum));
        Map<PixelDrop, Long> dropped = new TreeMap<>(pixelsDropped);
        pixels.dropped().forEach((reason, count) -> dropped.merge(reason, (long) count, Long::sum));
        return new SpectrumReport(
                filesRead + 1, taken + (rejected.isEmpty() ? 1 : 0), all, pixelsRead + pixels.read(), dropped);
    }

    /** The report for the user, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d spectra read, %,d taken, %,d rejected%s",
                filesRead,
                taken,
                filesRead - taken,
                BuildReport.byReason(rejects)));
        lines.add(String.format(
                Locale.ROOT,
                "%,d pixels read, %,d dropped%s",
                pixelsRead,
                pixelsDropped.values().stream().mapToLong(Long::longValue).sum(),
                BuildReport.byReason(pixelsDropped)));
        return lines;
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is always writable", e);
        }
    }

    static SpectrumReport parse(String json) {
        try {
            return JSON.readValue(json, SpectrumReport.class);
        } catch (JsonProcessingException e) {
            throw new BuildFailed("the checkpoint of spectra cannot be understood; build without --resume", e);
        }
    }
}
