package org.starkin.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.StarkinConfig;
import org.starkin.similar.Query;
import org.starkin.survey.Limits;
import org.starkin.survey.OneStarFile;
import org.starkin.survey.Quality;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.TimeSystems;
import org.starkin.survey.UnusableInput;

/** Reads the one star of an uploaded table or file, or says what is wrong with the table. Thread-safe. */
@Singleton
final class UploadReading {

    private static final String NAME = "the table";

    private final Limits limits;

    UploadReading(StarkinConfig config) {
        int points = config.limits().points();
        this.limits = new Limits(points, Limits.QUERY.mostUnpackedBytes(), points, points);
    }

    /** What a table does not say of itself, from the parameters. */
    ReadOptions options(RequestParameters parameters) {
        return new ReadOptions(
                parameters.text("time_system").map(UploadReading::timeSystem),
                parameters.text("flux_unit").map(UploadReading::fluxUnit),
                Optional.empty(),
                parameters.text("band"),
                Optional.empty(),
                Quality.ADVISED,
                limits);
    }

    /**
     * The photometry of the table or file, which lies in a temporary file while it is read.
     *
     * @throws Refusal.BadInput where it is nothing that is read, or not one star
     * @throws Refusal.TooLarge where it has too many rows
     */
    Query.OfLightCurve read(InputStream body, ReadOptions options) {
        try {
            Path file = Files.createTempFile("starkin-upload", "");
            try {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
                RawStar star = OneStarFile.read(file, NAME, options);
                return new Query.OfLightCurve(star.lightCurve(), star.drops());
            } finally {
                Files.delete(file);
            }
        } catch (UnusableInput e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be kept while it is read", e);
        }
    }

    private static Refusal refusal(UnusableInput fault) {
        return switch (fault.fault()) {
            case TOO_LARGE -> new Refusal.TooLarge("too_many_points", Message.of(fault));
            case NOT_READABLE -> Refusal.BadInput.of("unreadable_table", Message.of(fault));
            case NOT_A_TABLE -> Refusal.BadInput.of("not_a_table", Message.of(fault));
            case EMPTY -> Refusal.BadInput.of("empty_table", Message.of(fault));
            case MISSING_COLUMN -> Refusal.BadInput.of("missing_column", Message.of(fault));
            case AMBIGUOUS -> Refusal.BadInput.of("ambiguous_table", Message.of(fault));
            case DAMAGED -> Refusal.BadInput.of("damaged_table", Message.of(fault));
            case BAD_VALUE -> Refusal.BadInput.of("invalid_value", Message.of(fault));
            case UNSORTED -> Refusal.BadInput.of("unsorted_times", Message.of(fault));
            case SEVERAL_STARS -> Refusal.BadInput.of("several_stars", Message.of(fault));
        };
    }

    private static TimeSystem timeSystem(String name) {
        return TimeSystems.find(name)
                .orElseThrow(() -> Refusal.BadInput.of(
                        "invalid_value", "time_system", "is unknown; give " + TimeSystems.allowed()));
    }

    private static BrightnessUnit fluxUnit(String symbol) {
        return Arrays.stream(BrightnessUnit.values())
                .filter(unit -> !unit.isMagnitude() && unit.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> Refusal.BadInput.of(
                        "invalid_value",
                        "flux_unit",
                        "is unknown; give one of "
                                + Arrays.stream(BrightnessUnit.values())
                                        .filter(unit -> !unit.isMagnitude())
                                        .map(BrightnessUnit::symbol)
                                        .toList()));
    }
}
