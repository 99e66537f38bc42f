package org.starkin.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.starkin.index.Checksums;
import org.starkin.index.IndexDamaged;
import org.starkin.index.SkyJson;

/** Reads and writes calibrations: {@code matching.json} beside the surveys of a sky, and the one that comes with Starkin. */
public final class CalibrationFile {

    /** Its name in a sky: no survey can be mistaken for it, for surveys are directories. */
    public static final String NAME = "matching.json";

    private static final String BUILT_IN = "built-in.json";
    private static final long MOST_BYTES = 16L << 20;

    private CalibrationFile() {}

    /** Writes it so that it is there whole or not at all. */
    public static void write(Path file, Calibration calibration) throws IOException {
        SkyJson.write(file, calibration);
    }

    /** Writes it as that of a sky, with its checksum beside it. */
    public static void writeInto(Path sky, Calibration calibration) throws IOException {
        Path file = sky.resolve(NAME);
        Checksums.forget(file);
        write(file, calibration);
        Checksums.remember(file);
    }

    /**
     * The calibration of a sky, or nothing where none was fitted.
     *
     * @throws UnusableCalibration where it cannot be read, or another version of the program wrote it
     */
    public static Optional<Calibration> of(Path sky) {
        Path file = sky.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnusableCalibration(
                        file, "it has " + Files.size(file) + " bytes; at most " + MOST_BYTES + " make sense");
            }
            return Optional.of(parse(file, SkyJson.mapper().readTree(Checksums.content(file))));
        } catch (JsonProcessingException e) {
            throw new UnusableCalibration(file, "it cannot be read: " + e.getOriginalMessage());
        } catch (IndexDamaged e) {
            throw new UnusableCalibration(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UnusableCalibration(file, "it cannot be read: " + e);
        }
    }

    private static Calibration parse(Path file, JsonNode json) throws JsonProcessingException {
        JsonNode version = json.path("schema_version");
        if (!version.isInt() || version.intValue() != Calibration.SCHEMA_VERSION) {
            throw new UnusableCalibration(
                    file, "its schema_version is " + version + "; this program reads " + Calibration.SCHEMA_VERSION);
        }
        return SkyJson.mapper().treeToValue(json, Calibration.class);
    }

    /**
     * The calibration that comes with Starkin, for skies without one of their own: fitted by {@code ./starkin bench crossmatch
     * --save} to simulated stars of Gaia, TESS and ZTF; {@code docs/matching.md} tells more.
     */
    public static Calibration builtIn() {
        try (InputStream in = CalibrationFile.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException(BUILT_IN + " is missing beside " + CalibrationFile.class);
            }
            return SkyJson.mapper().readValue(in, Calibration.class);
        } catch (IOException e) {
            throw new UncheckedIOException(BUILT_IN + " cannot be read", e);
        }
    }
}
