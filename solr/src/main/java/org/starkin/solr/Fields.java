package org.starkin.solr;

import java.nio.charset.StandardCharsets;
import org.starkin.index.Space;

/**
 * The fields of a star's document. A star has one document, and in it a group of fields for each space in which it has a vector,
 * whose names begin with the space's.
 */
final class Fields {

    static final String ID = "id";

    /** The place of a document in the order in which a generation is loaded. */
    static final String ORDER = "load_order";

    /** What a generation is, in a document of its own. */
    static final String RECORD = "record";

    /** The id of that document. */
    static final String RECORD_ID = "record";

    static final String NUMBER = "number";
    static final String OBJECT_ID = "object_id";
    static final String OTHER_ID = "other_id";
    static final String VECTOR = "vector";

    /** The vector as it is, for comparing. */
    static final String VALUES = "values";

    static final String FACTS = "facts";
    static final String PHOTOMETRY = "photometry";
    static final String SPECTRUM = "spectrum";
    static final String HAS = "has";
    static final String LABEL = "label";
    static final String RA_DEG = "ra_deg";
    static final String DEC_DEG = "dec_deg";
    static final String X = "x";
    static final String Y = "y";
    static final String Z = "z";
    static final String CATALOGUE_PERIOD_DAYS = "catalogue_period_days";
    static final String STRANGENESS = "strangeness_percentile";
    static final String PROPERTY = "property";

    private static final String PROPERTY_NUMBER = "property_number__";

    private Fields() {}

    /** A field of a space. */
    static String of(Space space, String name) {
        return space.key() + "__" + name;
    }

    /** The field that holds a property where it is a number. */
    static String propertyNumber(Space space, String property) {
        StringBuilder name =
                new StringBuilder(PROPERTY_NUMBER).append(space.key()).append("__");
        for (byte value : property.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = (value >= 'a' && value <= 'z') || (value >= '0' && value <= '9');
            if (isPlain) {
                name.append((char) value);
            } else {
                name.append('_')
                        .append(Character.forDigit((value >> 4) & 0xf, 16))
                        .append(Character.forDigit(value & 0xf, 16));
            }
        }
        return name.toString();
    }
}
