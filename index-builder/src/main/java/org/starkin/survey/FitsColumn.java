package org.starkin.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nom.tam.util.Quantizer;

/**
 * One column of a binary table of FITS: where in a row it stands, and what it holds (FITS Standard 4.0, section 7.3).
 *
 * @param name as the header spells it
 * @param type the letter of its {@code TFORM}
 * @param repeat how many elements there are in each row
 * @param offset where it begins in each row, in bytes
 * @param scaling how its integers become numbers, where the header says so
 */
record FitsColumn(String name, char type, long repeat, int offset, Optional<Quantizer> scaling) {

    private static final Pattern FORM = Pattern.compile("\\s*(\\d{0,9})([LXBIJKAEDCMPQ]).*");

    /** A column whose {@code TFORM} is {@code form}; empty where that is none. */
    static Optional<FitsColumn> of(String name, String form, int offset, Optional<Quantizer> scaling) {
        Matcher matcher = FORM.matcher(form);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long repeat = matcher.group(1).isEmpty() ? 1 : Long.parseLong(matcher.group(1));
        return Optional.of(new FitsColumn(name, matcher.group(2).charAt(0), repeat, offset, scaling));
    }

    /** The bytes that it takes in each row. */
    long bytes() {
        return switch (type) {
            case 'X' -> (repeat + 7) / 8;
            case 'I' -> 2 * repeat;
            case 'J', 'E' -> 4 * repeat;
            case 'K', 'D', 'C', 'P' -> 8 * repeat;
            case 'M', 'Q' -> 16 * repeat;
            default -> repeat;
        };
    }

    /** Whether each row has one real number. */
    boolean isNumber() {
        return repeat == 1 && "BIJKED".indexOf(type) >= 0;
    }

    /** Whether each row has real numbers, one or more. */
    boolean isNumbers() {
        return repeat >= 1 && "BIJKED".indexOf(type) >= 0;
    }

    /** Whether each row has one integer, or one character. */
    boolean isInteger() {
        return repeat == 1 && "BIJKA".indexOf(type) >= 0;
    }

    /** Whether it holds floating-point numbers. */
    boolean isFloating() {
        return type == 'D' || type == 'E';
    }

    /** The cell of a row as text without blanks around it; empty where it is neither one number nor a text. */
    String text(ByteBuffer rows, int rowBytes, int row) {
        if (type == 'A') {
            byte[] characters = new byte[(int) repeat];
            rows.get(row * rowBytes + offset, characters);
            String text = new String(characters, StandardCharsets.ISO_8859_1);
            int end = text.indexOf(0);
            return (end < 0 ? text : text.substring(0, end)).strip();
        }
        if (!isNumber()) {
            return "";
        }
        return isFloating() || scaling.isPresent()
                ? Double.toString(number(rows, rowBytes, row))
                : Long.toString(integer(rows, rowBytes, row));
    }

    /** The number of a row; an integer is scaled, and its blank value NaN, where the header says so. */
    double number(ByteBuffer rows, int rowBytes, int row) {
        return element(rows, rowBytes, row, 0);
    }

    /** The same of one element of a row's vector, counted from 0. */
    double element(ByteBuffer rows, int rowBytes, int row, int element) {
        int at = row * rowBytes + offset + (element == 0 ? 0 : (int) (bytes() / repeat) * element);
        return switch (type) {
            case 'D' -> rows.getDouble(at);
            case 'E' -> rows.getFloat(at);
            default -> scaled(stored(rows, at));
        };
    }

    /** The integer of a row; the code of a character. */
    long integer(ByteBuffer rows, int rowBytes, int row) {
        long stored = stored(rows, row * rowBytes + offset);
        return scaling.isEmpty() ? stored : (long) scaled(stored);
    }

    private double scaled(long stored) {
        return scaling.isEmpty() ? stored : scaling.get().toDouble(stored);
    }

    private long stored(ByteBuffer rows, int at) {
        return switch (type) {
            case 'I' -> rows.getShort(at);
            case 'J' -> rows.getInt(at);
            case 'K' -> rows.getLong(at);
            default -> rows.get(at) & 0xff;
        };
    }
}
