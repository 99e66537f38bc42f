package org.starkin.access;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A line of a keys file: {@code NAME ROLE SHA256 [expires=2027-01-01T00:00:00Z] [per_second=100] [at_once=8]}, its parts
 * separated by blanks.
 */
final class KeyLine {

    private static final String EXPIRES = "expires";
    private static final String PER_SECOND = "per_second";
    private static final String AT_ONCE = "at_once";
    private static final List<String> OPTIONS = List.of(EXPIRES, PER_SECOND, AT_ONCE);
    private static final int FIXED_PARTS = 3;

    private KeyLine() {}

    /**
     * The key of a line.
     *
     * @throws IllegalArgumentException saying what is wrong, without repeating what might be a secret
     */
    static Key read(String line, Rate usual) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length < FIXED_PARTS) {
            throw new IllegalArgumentException("it has " + parts.length + " of the parts name, role and sha256");
        }
        Role role = Role.named(parts[1])
                .orElseThrow(() -> new IllegalArgumentException("the role is none of read, label, operate"));
        Map<String, String> options = options(List.of(parts).subList(FIXED_PARTS, parts.length));
        return new Key(parts[0], role, parts[2], expires(options), rate(options, usual));
    }

    static String write(Key key) {
        List<String> parts = new ArrayList<>(List.of(key.name(), key.role().word(), key.sha256()));
        key.expires().ifPresent(time -> parts.add(EXPIRES + "=" + time));
        key.rate().ifPresent(rate -> {
            parts.add(PER_SECOND + "=" + rate.perSecond());
            parts.add(AT_ONCE + "=" + rate.atOnce());
        });
        return String.join(" ", parts);
    }

    private static Map<String, String> options(List<String> parts) {
        Map<String, String> options = new TreeMap<>();
        for (String part : parts) {
            int sign = part.indexOf('=');
            String name = sign < 0 ? "" : part.substring(0, sign);
            if (!OPTIONS.contains(name) || options.put(name, part.substring(sign + 1)) != null) {
                throw new IllegalArgumentException(
                        "after name, role and sha256 come " + OPTIONS + ", each once, as name=value");
            }
        }
        return options;
    }

    private static Optional<Instant> expires(Map<String, String> options) {
        try {
            return Optional.ofNullable(options.get(EXPIRES)).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expires is no time like 2027-01-01T00:00:00Z", e);
        }
    }

    private static Optional<Rate> rate(Map<String, String> options, Rate usual) {
        if (!options.containsKey(PER_SECOND) && !options.containsKey(AT_ONCE)) {
            return Optional.empty();
        }
        return Optional.of(
                new Rate(number(options, PER_SECOND, usual.perSecond()), number(options, AT_ONCE, usual.atOnce())));
    }

    private static int number(Map<String, String> options, String name, int usual) {
        try {
            return Integer.parseInt(options.getOrDefault(name, String.valueOf(usual)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no whole number", e);
        }
    }
}
