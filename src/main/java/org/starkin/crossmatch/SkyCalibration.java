package org.starkin.crossmatch;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.starkin.match.Calibration;
import org.starkin.match.CalibrationFile;
import org.starkin.match.UnusableCalibration;
import org.starkin.operate.Message;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;

/** The calibration of the sky, read anew when its file changes; or the one that comes with the server. Thread-safe. */
@Singleton
final class SkyCalibration {

    private final OpenSky sky;
    private final Calibration builtIn = CalibrationFile.builtIn();
    private volatile Optional<Read> read = Optional.empty();

    SkyCalibration(OpenSky sky) {
        this.sky = sky;
    }

    private record Read(FileTime written, Current current) {}

    /**
     * A calibration.
     *
     * @param isOfSky whether it was fitted for this sky
     */
    record Current(Calibration calibration, boolean isOfSky) {}

    /** @throws Refusal.Unavailable where the sky's own cannot be used */
    Current current() {
        Optional<FileTime> written = sky.files().flatMap(SkyCalibration::written);
        if (written.isEmpty()) {
            return new Current(builtIn, false);
        }
        Optional<Read> known = read.filter(before -> before.written().equals(written.get()));
        if (known.isPresent()) {
            return known.get().current();
        }
        Current current = sky.files()
                .flatMap(SkyCalibration::load)
                .map(own -> new Current(own, true))
                .orElseGet(() -> new Current(builtIn, false));
        read = Optional.of(new Read(written.get(), current));
        return current;
    }

    private static Optional<FileTime> written(Path sky) {
        try {
            return Optional.of(Files.getLastModifiedTime(sky.resolve(CalibrationFile.NAME)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<Calibration> load(Path sky) {
        try {
            return CalibrationFile.of(sky);
        } catch (UnusableCalibration e) {
            throw new Refusal.Unavailable("unusable_calibration", Message.of(e));
        }
    }
}
