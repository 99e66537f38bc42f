package org.starkin.period;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts candidate frequencies in order of their evidence, each at its best frequency near by. */
final class Ranking {

    /** Candidates that are tried at neighbouring frequencies too. */
    private static final int REFINED = 15;

    /** How far from a candidate its best frequency is looked for, in widths {@code 1 / T} of a peak. */
    static final double REACH_WIDTHS = 0.24;

    static final int REFINING_STEPS = 4;

    /** Refined frequencies closer than this many widths are one. */
    private static final double SAME_WIDTHS = 0.5;

    private static final Comparator<Trial> ORDER =
            Comparator.comparingDouble(Trial::logEvidence).reversed().thenComparingDouble(Trial::frequencyPerDay);

    private Ranking() {}

    /** The refined trials that stand apart from each other, best first. */
    static List<Trial> of(double[] candidates, Trials trials, DailyVeto veto, double spanDays) {
        List<Trial> first = new ArrayList<>(candidates.length);
        for (double candidate : candidates) {
            first.add(veto.judge(trials.at(candidate, HarmonicFit.HARMONICS)));
        }
        first.sort(ORDER);
        List<Trial> refined = new ArrayList<>(REFINED);
        for (Trial trial : first.subList(0, Math.min(REFINED, first.size()))) {
            refined.add(veto.judge(trials.bestNear(trial.frequencyPerDay(), REACH_WIDTHS / spanDays, REFINING_STEPS)));
        }
        refined.sort(ORDER);
        List<Trial> apart = new ArrayList<>(REFINED);
        for (Trial trial : refined) {
            if (apart.stream().noneMatch(better -> same(better, trial, spanDays))) {
                apart.add(trial);
            }
        }
        return apart;
    }

    private static boolean same(Trial a, Trial b, double spanDays) {
        return Math.abs(a.frequencyPerDay() - b.frequencyPerDay()) < SAME_WIDTHS / spanDays;
    }
}
