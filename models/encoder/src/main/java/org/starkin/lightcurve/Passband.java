package org.starkin.lightcurve;

import java.util.OptionalDouble;

/**
 * A photometric passband by the name that its survey gives it: {@code V}, {@code zg}, {@code G}, {@code TESS}.
 * Equal names are equal passbands within one survey only.
 *
 * @param name the survey's own name, 1 to 32 characters, no blanks around it
 */
public record Passband(String name) implements Comparable<Passband> {

    /** The passband of a table that names none. */
    public static final Passband UNKNOWN = new Passband("unknown");

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 32;

    public Passband {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("passband '" + name + "' has " + name.length()
                    + " characters; a passband is named by 1 to " + LONGEST_NAME);
        }
    }

    /** The effective wavelength in nanometres, where the name alone tells which passband it is. */
    public OptionalDouble wavelengthNm() {
        Double known = Wavelengths.NM.get(name);
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    @Override
    public int compareTo(Passband other) {
        return name.compareTo(other.name);
    }
}
