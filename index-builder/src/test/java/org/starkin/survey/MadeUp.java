package org.starkin.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/** Small files that a test writes, and what to read them with. */
final class MadeUp {

    private MadeUp() {}

    /** A file of these lines; the directories above it are made. */
    static Path file(Path file, String... lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadOptions quality(Quality quality) {
        return options(Optional.empty(), Optional.empty(), Optional.empty(), quality);
    }

    static ReadOptions idPattern(String pattern) {
        return options(Optional.empty(), Optional.empty(), Optional.of(Pattern.compile(pattern)), Quality.ADVISED);
    }

    static ReadOptions timesAndPassband(TimeSystem times, String passband) {
        return options(Optional.of(times), Optional.of(passband), Optional.empty(), Quality.ADVISED);
    }

    private static ReadOptions options(
            Optional<TimeSystem> times, Optional<String> passband, Optional<Pattern> idPattern, Quality quality) {
        return new ReadOptions(times, Optional.empty(), Optional.empty(), passband, idPattern, quality, Limits.BUILD);
    }

    /** What was read of a star in a few words: points by passband, then points left out by reason. */
    static String summary(RawStar star) {
        StringBuilder words = new StringBuilder();
        star.lightCurve()
                .series()
                .forEach(series -> words.append(series.passband().name())
                        .append(' ')
                        .append(series.size())
                        .append(' '));
        for (DropReason reason : DropReason.values()) {
            int count = star.drops().dropped().getOrDefault(reason, 0);
            words.append(count == 0 ? "" : reason + " " + count + " ");
        }
        return words.toString().strip();
    }

    /** The same of the only star in a file. */
    static String summary(Path file, Quality quality) {
        return summary(Collected.recognised(quality(quality), file).only());
    }
}
