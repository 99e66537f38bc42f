package org.starkin.similar;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How alike names are spelt. */
final class Spelling {

    private Spelling() {}

    /**
     * The names spelt most like a given one, by the fewest characters to add, remove or replace (Levenshtein 1966), whatever
     * their case; ties by name.
     *
     * @param limit the most names wanted
     */
    static List<String> alike(Collection<String> names, String wanted, int limit) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        return names.stream()
                .map(name -> new Name(name, changes(lower, name.toLowerCase(Locale.ROOT))))
                .sorted(Comparator.comparingInt(Name::changes).thenComparing(Name::name))
                .limit(limit)
                .map(Name::name)
                .toList();
    }

    private record Name(String name, int changes) {}

    private static int changes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
