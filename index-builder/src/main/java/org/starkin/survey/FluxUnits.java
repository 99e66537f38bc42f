package org.starkin.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;

/** Units of flux by the words that users give for them. */
public final class FluxUnits {

    private static final Map<String, BrightnessUnit> BY_NAME = byName();

    private FluxUnits() {}

    private static Map<String, BrightnessUnit> byName() {
        Map<String, BrightnessUnit> units = new LinkedHashMap<>();
        units.put("njy", BrightnessUnit.NANOJANSKY);
        units.put("ujy", BrightnessUnit.MICROJANSKY);
        units.put("mjy", BrightnessUnit.MILLIJANSKY);
        units.put("electron/s", BrightnessUnit.ELECTRONS_PER_SECOND);
        units.put("zp27.5", BrightnessUnit.FLUX_ZERO_POINT_27_5);
        units.put("relative", BrightnessUnit.RELATIVE_FLUX);
        return Collections.unmodifiableMap(units);
    }

    /** What is allowed, in words. */
    public static String allowed() {
        return String.join(", ", BY_NAME.keySet());
    }

    /** The unit of that name, whatever its case. */
    public static Optional<BrightnessUnit> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }
}
