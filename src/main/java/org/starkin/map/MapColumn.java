package org.starkin.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the map: a number of each of its rows, little-endian. */
enum MapColumn {
    X("float32", "The place on the map"),
    Y("float32", "The place on the map"),
    CLASS("uint16", "The place of the class among the classes, from 0; 65535 where it is not known"),
    RA("float32", "Right ascension, degrees ICRS; NaN where it is not known"),
    DEC("float32", "Declination, degrees ICRS; NaN where it is not known"),
    PERIOD_DAYS("float32", "The likeliest period found, days; NaN where none was"),
    STRANGENESS_PERCENTILE(
            "float32",
            "The share of the survey's other stars that are less strange, percent; NaN where it is not known"),
    MAGNITUDE("float32", "The median magnitude in the passband with most points; NaN of surveys that have fluxes");

    /** The words of all. */
    static final List<String> WORDS =
            Arrays.stream(values()).map(MapColumn::word).toList();

    private final String type;
    private final String description;

    MapColumn(String type, String description) {
        this.type = type;
        this.description = description;
    }

    /** Its name in addresses and answers. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String type() {
        return type;
    }

    String description() {
        return description;
    }

    /** Bytes a row. */
    int bytes() {
        return this == CLASS ? Short.BYTES : Float.BYTES;
    }

    static Optional<MapColumn> of(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word))
                .findFirst();
    }
}
