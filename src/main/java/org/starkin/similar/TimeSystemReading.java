package org.starkin.similar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.starkin.lightcurve.ReferencePosition;
import org.starkin.lightcurve.TimeScale;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;
import org.starkin.survey.TimeSystems;

/** Turns what a request says of its times into a time system. */
final class TimeSystemReading {

    private static final String FIELD = "query.light_curve.time_system";

    private TimeSystemReading() {}

    /** @throws Refusal.BadInput where it is none */
    static TimeSystem read(TimeSystemBody body) {
        if (body.name().isPresent()) {
            String name = body.name().get();
            return TimeSystems.find(name)
                    .orElseThrow(() -> fault("", "'" + shown(name) + "' is unknown; give " + TimeSystems.allowed()));
        }
        double originJd = body.originJd()
                .orElseThrow(() -> fault(".origin_jd", "is missing; give the Julian Date of time zero, 0 for JD"));
        try {
            return new TimeSystem(
                    word(TimeScale.class, body.scale(), ".scale").orElse(TimeScale.UNKNOWN),
                    word(ReferencePosition.class, body.referencePosition(), ".reference_position")
                            .orElse(ReferencePosition.UNKNOWN),
                    originJd);
        } catch (IllegalArgumentException e) {
            throw fault(".origin_jd", Message.of(e));
        }
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, Optional<String> given, String field) {
        List<E> allowed = Arrays.asList(type.getEnumConstants());
        return given.map(word -> allowed.stream()
                .filter(one -> one.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> fault(field, "'" + shown(word) + "' is not one of " + allowed)));
    }

    private static Refusal.BadInput fault(String field, String message) {
        return Refusal.BadInput.of("invalid_value", FIELD + field, message);
    }

    private static String shown(String word) {
        return word.length() > 60 ? word.substring(0, 60) + "..." : word;
    }
}
