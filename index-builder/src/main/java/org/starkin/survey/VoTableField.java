package org.starkin.survey;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * How much room a cell of a VOTable takes (VOTable 1.4, section 2.1 and 5.4), so that no more is asked of memory than a
 * limit.
 *
 * @param name the column, for a message
 * @param bits of one element
 * @param elements of a cell, those of one step where the cell is variable
 * @param isVariable whether the cell says itself how many elements it has
 * @param isOpenText whether it is text that does not say how long it is
 */
record VoTableField(String name, int bits, int elements, boolean isVariable, boolean isOpenText) {

    /** Elements of one cell: ten times the points of the longest light curves known. */
    static final int MOST_ELEMENTS = 1 << 18;

    private static final Map<String, Integer> BITS = Map.ofEntries(
            Map.entry("boolean", 8),
            Map.entry("bit", 1),
            Map.entry("unsignedByte", 8),
            Map.entry("short", 16),
            Map.entry("int", 32),
            Map.entry("long", 64),
            Map.entry("char", 8),
            Map.entry("unicodeChar", 16),
            Map.entry("float", 32),
            Map.entry("double", 64),
            Map.entry("floatComplex", 64),
            Map.entry("doubleComplex", 128));
    private static final Pattern ARRAY_SIZE = Pattern.compile("((?:\\d{1,9}x)*)(?:(\\d{1,9})|(\\d{0,9})\\*)");

    /**
     * The room of a FIELD or PARAM.
     *
     * @throws UnusableInput where its type is unknown or its cells are too large
     */
    static VoTableField of(Attributes attributes, String source) {
        String name = Optional.ofNullable(attributes.getValue("name")).orElse("");
        String datatype = Optional.ofNullable(attributes.getValue("datatype")).orElse("char");
        String size = Optional.ofNullable(attributes.getValue("arraysize"))
                .orElse(attributes.getValue("datatype") == null ? "*" : "")
                .strip();
        boolean isText = datatype.equals("char") || datatype.equals("unicodeChar");
        Matcher matcher = ARRAY_SIZE.matcher(size.isEmpty() ? "1" : size);
        if (!BITS.containsKey(datatype) || !matcher.matches()) {
            throw new UnusableInput(
                    Fault.DAMAGED,
                    source,
                    "the column " + Sources.shown(name) + " has datatype " + Sources.shown(datatype) + " and arraysize "
                            + Sources.shown(size) + ", which VOTable does not know");
        }
        boolean isVariable = matcher.group(2) == null;
        long elements = product(matcher.group(1) + (isVariable ? "1" : matcher.group(2)));
        if (elements < 1 || elements > MOST_ELEMENTS || (isVariable && datatype.endsWith("Complex"))) {
            throw new UnusableInput(
                    Fault.TOO_LARGE,
                    source,
                    "the column " + Sources.shown(name) + " has cells of " + Sources.shown(size) + " elements of type "
                            + datatype + "; 1 to " + MOST_ELEMENTS
                            + " are taken, and no variable number of complex ones");
        }
        return new VoTableField(name, BITS.get(datatype), (int) elements, isVariable, isText && size.isEmpty());
    }

    private static long product(String sizes) {
        long product = 1;
        for (String size : sizes.split("x", -1)) {
            product = Math.min(product * Long.parseLong(size), Integer.MAX_VALUE);
        }
        return product;
    }

    /** The bytes of so many elements. */
    long bytes(long count) {
        return (bits * count + 7) / 8;
    }

    /** The bytes that a cell takes at least, in memory and in a stream. */
    long fewestBytes() {
        return isVariable ? Integer.BYTES : bytes(elements);
    }
}
