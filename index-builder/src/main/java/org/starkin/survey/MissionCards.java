package org.starkin.survey;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starkin.lightcurve.TimeSystem;

/**
 * What the headers of Kepler's and TESS's light curves, and of the products made after their model, say of the target
 * (Kepler Archive Manual, KDMC-10008, section 2.3; TESS Science Data Products Description Document, EXP-TESS-ARC-ICD-0014).
 */
final class MissionCards {

    /** JD of the year 2954: beyond it a header is broken. */
    private static final double LATEST_ORIGIN = 2_800_000;

    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

    private MissionCards() {}

    /**
     * The star whose id is the number in the first of some cards that has one: {@code TICID} as a number or as text, or
     * {@code OBJECT}, such as "TIC 25155310".
     *
     * @param properties cards whose values become properties, by their names in lower case
     * @throws UnusableInput where no card has a number
     */
    static ObjectRow star(FitsTable table, String[] ids, String... properties) {
        Optional<String> id = Optional.empty();
        for (String keyword : ids) {
            id = id.or(() -> table.card(keyword).flatMap(MissionCards::number));
        }
        String objectId = id.filter(OwnedRows::isUsableId)
                .orElseThrow(() -> table.missing("number of its target in " + String.join(" or ", ids)));
        Map<String, String> known = new HashMap<>();
        for (String keyword : properties) {
            table.card(keyword).ifPresent(value -> known.put(keyword.toLowerCase(Locale.ROOT), value));
        }
        return new ObjectRow(objectId, table.position(), Optional.empty(), OptionalDouble.empty(), known);
    }

    private static Optional<String> number(String text) {
        Matcher matcher = LAST_NUMBER.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * Barycentric TDB less the date of {@code BJDREFI} and its fraction {@code BJDREFF}, which some products call
     * {@code BJDREFR}; the mission's usual system where there is no {@code BJDREFI}.
     *
     * @throws UnusableInput where the date is none
     */
    static TimeSystem timeSystem(FitsTable table, TimeSystem usual) {
        if (table.card("BJDREFI").isEmpty()) {
            return usual;
        }
        double fraction = table.number(table.card("BJDREFF").isPresent() ? "BJDREFF" : "BJDREFR");
        double origin = table.number("BJDREFI") + (Double.isNaN(fraction) ? 0 : fraction);
        if (!(origin >= 0 && origin <= LATEST_ORIGIN)) {
            throw table.missing("usable date of its time zero: BJDREFI is "
                    + Sources.shown(table.card("BJDREFI").get()));
        }
        return new TimeSystem(usual.scale(), usual.position(), origin);
    }
}
