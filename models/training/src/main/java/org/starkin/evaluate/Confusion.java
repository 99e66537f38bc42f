package org.starkin.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** How often stars of each class were told to be of each class. Immutable. */
public final class Confusion {

    private final List<String> kinds;
    private final int[][] counts;

    private Confusion(List<String> kinds, int[][] counts) {
        this.kinds = kinds;
        this.counts = counts;
    }

    /** The classes, in the order of their names. */
    public List<String> kinds() {
        return kinds;
    }

    /** Counts what was told of stars whose class is known; both lists are in the order of the stars. */
    static Confusion of(List<String> known, List<String> told) {
        TreeSet<String> all = new TreeSet<>(known);
        all.addAll(told);
        List<String> kinds = List.copyOf(all);
        int[][] counts = new int[kinds.size()][kinds.size()];
        for (int i = 0; i < known.size(); i++) {
            counts[kinds.indexOf(known.get(i))][kinds.indexOf(told.get(i))]++;
        }
        return new Confusion(kinds, counts);
    }

    /** The harmonic mean of precision and recall of a class; 0 where none was told rightly. */
    double f1(int kind) {
        int known = 0;
        int told = 0;
        for (int other = 0; other < counts.length; other++) {
            known += counts[kind][other];
            told += counts[other][kind];
        }
        return known + told == 0 ? 0 : 2.0 * counts[kind][kind] / (known + told);
    }

    /** The mean F1 of the classes that any star is of. */
    double macroF1() {
        double sum = 0;
        int classes = 0;
        for (int kind = 0; kind < counts.length; kind++) {
            if (known(kind) > 0) {
                sum += f1(kind);
                classes++;
            }
        }
        return classes == 0 ? 0 : sum / classes;
    }

    /** The share of stars told rightly: the micro-averaged F1 where every star is told one class. */
    double microF1() {
        long right = 0;
        long all = 0;
        for (int kind = 0; kind < counts.length; kind++) {
            right += counts[kind][kind];
            all += known(kind);
        }
        return all == 0 ? 0 : (double) right / all;
    }

    /** The number of stars that are of a class. */
    int known(int kind) {
        int sum = 0;
        for (int count : counts[kind]) {
            sum += count;
        }
        return sum;
    }

    /** The table as text: a line a true class, a column a class told. */
    public String text() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-12s", "true \\ told"));
        kinds.forEach(kind -> text.append(String.format(Locale.ROOT, "%7s", kind)));
        for (int kind = 0; kind < counts.length; kind++) {
            text.append(String.format(Locale.ROOT, "%n%-12s", kinds.get(kind)));
            for (int count : counts[kind]) {
                text.append(String.format(Locale.ROOT, "%7d", count));
            }
        }
        return text.append(System.lineSeparator()).toString();
    }
}
