package org.starkin.crossmatch;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.EncoderRow;

/** By what the probabilities were made. */
public record CalibrationRow(
        @Schema(
                description = "sky: fitted for it by starkin calibrate; built-in: the one that comes with the server",
                examples = "built-in")
        String origin,

        @Schema(description = "On what it was fitted") String fittedOn,

        Instant created,
        EncoderRow encoder,

        @Schema(description = "By method, how many sources it was fitted to")
        Map<String, Integer> sources) {

    static CalibrationRow of(SkyCalibration.Current current) {
        Map<String, Integer> sources = new TreeMap<>();
        current.calibration().methods().forEach((method, fitted) -> sources.put(method, fitted.sources()));
        return new CalibrationRow(
                current.isOfSky() ? "sky" : "built-in",
                current.calibration().fittedOn(),
                current.calibration().createdUtc(),
                EncoderRow.of(current.calibration().encoder()),
                sources);
    }
}
