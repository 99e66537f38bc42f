package org.starkin.evaluate;

import java.util.Locale;
import java.util.Optional;
import org.starkin.match.Candidate;
import org.starkin.match.KnownMatch;
import org.starkin.match.Match;

/** Gathers how matches of known sources came out. Not thread-safe. */
final class MatchScore {

    /** Candidates to look at for the figures. */
    static final int WITHIN = 10;

    private final StarReliability all = new StarReliability();
    private final StarReliability none = new StarReliability();
    private int sources;
    private int there;
    private int first;
    private int amongTen;
    private int nearest;
    private int rightOrNone;
    private long candidates;

    /** One source: what was said of it; every candidate that was considered must be told. */
    void add(KnownMatch known, Match match) {
        sources++;
        candidates += match.considered();
        Optional<String> truth = known.objectId();
        boolean isConsidered = match.candidates().stream().anyMatch(candidate -> is(candidate, truth));
        for (int rank = 0; rank < match.candidates().size(); rank++) {
            Candidate candidate = match.candidates().get(rank);
            boolean isIt = is(candidate, truth);
            all.add(known.name(), candidate.pMatch(), isIt);
            first += isIt && rank == 0 ? 1 : 0;
            amongTen += isIt && rank < WITHIN ? 1 : 0;
        }
        none.add(known.name(), match.pNone(), !isConsidered);
        there += truth.isPresent() ? 1 : 0;
        nearest += match.nearest().filter(candidate -> is(candidate, truth)).isPresent() ? 1 : 0;
        rightOrNone += isRight(match, truth) ? 1 : 0;
    }

    /** Whether the likeliest of all alternatives is the right one, "none" among them. */
    private static boolean isRight(Match match, Optional<String> truth) {
        boolean saysNone = match.candidates().isEmpty()
                || match.pNone() >= match.candidates().getFirst().pMatch();
        return saysNone ? truth.isEmpty() : is(match.candidates().getFirst(), truth);
    }

    private static boolean is(Candidate candidate, Optional<String> truth) {
        return truth.isPresent() && truth.get().equals(candidate.star().id().objectId());
    }

    /** The names of the columns of {@link #row}. */
    static String head() {
        return String.format(
                Locale.ROOT,
                "%-38s %8s %8s %10s %8s %8s %8s %8s",
                "",
                "sources",
                "there",
                "candidates",
                "first",
                "in ten",
                "nearest",
                "right");
    }

    /** Its figures, in per cent of the sources whose counterpart is there; "right" of all, "none" being an answer. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-38s %8d %8d %10.1f %8.2f %8.2f %8.2f %8.2f",
                name,
                sources,
                there,
                (double) candidates / Math.max(1, sources),
                percent(first, there),
                percent(amongTen, there),
                percent(nearest, there),
                percent(rightOrNone, sources));
    }

    private static double percent(int part, int whole) {
        return 100.0 * part / Math.max(1, whole);
    }

    /** Of the candidates. */
    StarReliability reliability() {
        return all;
    }

    /** Of "none of them". */
    StarReliability ofNone() {
        return none;
    }
}
