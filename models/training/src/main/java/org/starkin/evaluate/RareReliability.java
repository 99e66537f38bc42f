package org.starkin.evaluate;

import java.io.PrintWriter;
import java.util.Locale;
import org.starkin.rank.RankedStar;

/** Of the stars with a score, how many are of the class: in bins of the score. */
final class RareReliability {

    private static final double[] FROM = {0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95};

    private final long[] stars = new long[FROM.length];
    private final long[] members = new long[FROM.length];
    private final double[] scores = new double[FROM.length];

    void add(RankedStar star, String label) {
        int bin = FROM.length - 1;
        while (star.score() < FROM[bin]) {
            bin--;
        }
        stars[bin]++;
        scores[bin] += star.score();
        members[bin] += star.star().label().filter(label::equals).isPresent() ? 1 : 0;
    }

    void print(PrintWriter out) {
        out.println("score from    stars   mean score   of the class");
        for (int bin = 0; bin < FROM.length; bin++) {
            if (stars[bin] > 0) {
                out.printf(
                        Locale.ROOT,
                        "%10.2f %8d   %10.3f   %12.3f%n",
                        FROM[bin],
                        stars[bin],
                        scores[bin] / stars[bin],
                        (double) members[bin] / stars[bin]);
            }
        }
    }
}
