package org.starkin.spectrograph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * The spectrum of any star by those of its neighbours in an empirical library: a local linear fit in temperature, gravity and
 * composition (Cleveland 1979, JASA 74, 829), whose kernel widens until it holds enough stars, as the library's own interpolator
 * does (Vazdekis et al. 2003, MNRAS 340, 1317, appendix B). Of each star some neighbours, drawn by luck, are overlooked: what stars of
 * one temperature, gravity and composition differ in stays alive. Immutable.
 */
final class SpectrumLibrary {

    /** Widths of the narrowest kernel: about the errors of the parameters (Cenarro et al. 2007, MNRAS 374, 664). */
    private static final double LOG_TEFF = 0.012;

    private static final double LOG_G = 0.25;
    private static final double FE_H = 0.15;

    /** Sum of the weights in the kernel (our choice). */
    private static final double ENOUGH = 7;

    private static final double WIDEST = 40;
    private static final double WIDENING = 1.15;

    /** Slopes are drawn to zero as by so much weight, lest the fit runs away at the library's edges. */
    private static final double RIDGE = 0.3;

    private static final double OVERLOOKED = 0.35;
    private static final double NEGLIGIBLE = 1e-4;
    private static final int TERMS = 4;

    /** A peculiarity is at most this factor (our choice). */
    private static final double MOST = 1.5;

    private static final double FAINTEST = 0.01;

    private final List<LibraryStar> stars;
    private final List<double[]> peculiarities;

    SpectrumLibrary(List<LibraryStar> stars) {
        this.stars =
                stars.stream().sorted(Comparator.comparing(LibraryStar::id)).toList();
        if (this.stars.size() < 2 * ENOUGH) {
            throw new IllegalArgumentException("a library of " + this.stars.size()
                    + " stars is too small to interpolate; give it at least " + 2 * ENOUGH);
        }
        peculiarities = peculiarities();
    }

    List<LibraryStar> stars() {
        return stars;
    }

    /** The flux of a star at rest, {@code double[PIXELS]}, about one at 5,500 Angstrom; not below zero. */
    double[] flux(double teffK, double logG, double feH, SplittableRandom random) {
        boolean[] isSeen = new boolean[stars.size()];
        for (int i = 0; i < isSeen.length; i++) {
            isSeen[i] = random.nextDouble() >= OVERLOOKED;
        }
        return flux(terms(teffK, logG, feH), isSeen);
    }

    /**
     * The flux of a star that differs from its neighbours as some star of the library does from its own, whose temperature, gravity and
     * composition are not far off: by what no parameter says, and by what is wrong in the library's own.
     */
    double[] peculiar(double teffK, double logG, double feH, SplittableRandom random) {
        double[][] terms = terms(teffK, logG, feH);
        boolean[] all = new boolean[terms.length];
        Arrays.fill(all, true);
        double[] flux = flux(terms, all);
        double[] other = peculiarities.get(drawn(weights(terms, all), random));
        for (int p = 0; p < flux.length; p++) {
            flux[p] *= other[p];
        }
        return flux;
    }

    /** Of each star its flux over what the others make of it. */
    private List<double[]> peculiarities() {
        return IntStream.range(0, stars.size())
                .parallel()
                .mapToObj(own -> {
                    LibraryStar star = stars.get(own);
                    boolean[] others = new boolean[stars.size()];
                    Arrays.fill(others, true);
                    others[own] = false;
                    double[] flux = flux(terms(star.teffK(), star.logG(), star.feH()), others);
                    for (int p = 0; p < flux.length; p++) {
                        flux[p] = Math.clamp(star.flux()[p] / Math.max(flux[p], FAINTEST), 1 / MOST, MOST);
                    }
                    return flux;
                })
                .toList();
    }

    private static int drawn(double[] weights, SplittableRandom random) {
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left <= 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private double[][] terms(double teffK, double logG, double feH) {
        double[][] terms = new double[stars.size()][];
        for (int i = 0; i < terms.length; i++) {
            LibraryStar star = stars.get(i);
            terms[i] = new double[] {
                1, Math.log10(star.teffK() / teffK) / LOG_TEFF, (star.logG() - logG) / LOG_G, (star.feH() - feH) / FE_H
            };
        }
        return terms;
    }

    private double[] flux(double[][] terms, boolean[] isSeen) {
        double[] shares = shares(terms, weights(terms, isSeen));
        double[] flux = new double[FineGrid.PIXELS];
        for (int i = 0; i < shares.length; i++) {
            if (Math.abs(shares[i]) > NEGLIGIBLE) {
                float[] other = stars.get(i).flux();
                for (int p = 0; p < flux.length; p++) {
                    flux[p] += shares[i] * other[p];
                }
            }
        }
        for (int p = 0; p < flux.length; p++) {
            flux[p] = Math.max(0, flux[p]);
        }
        return flux;
    }

    private static double[] weights(double[][] terms, boolean[] isSeen) {
        double[] weights = new double[terms.length];
        double sum = 0;
        for (double width = 1; sum < ENOUGH && width < WIDEST; width *= WIDENING) {
            sum = 0;
            for (int i = 0; i < weights.length; i++) {
                double away = terms[i][1] * terms[i][1] + terms[i][2] * terms[i][2] + terms[i][3] * terms[i][3];
                weights[i] = isSeen[i] ? Math.exp(-0.5 * away / (width * width)) : 0;
                sum += weights[i];
            }
        }
        return weights;
    }

    /** How much of each star's flux makes up the flux at the origin of the terms; together one. */
    private static double[] shares(double[][] terms, double[] weights) {
        SimpleMatrix normal = new SimpleMatrix(TERMS, TERMS);
        for (int i = 0; i < terms.length; i++) {
            for (int a = 0; a < TERMS; a++) {
                for (int b = 0; b < TERMS; b++) {
                    normal.set(a, b, normal.get(a, b) + weights[i] * terms[i][a] * terms[i][b]);
                }
            }
        }
        double spread = (normal.trace() - normal.get(0, 0)) / (TERMS - 1);
        for (int a = 1; a < TERMS; a++) {
            normal.set(a, a, normal.get(a, a) + RIDGE * spread);
        }
        SimpleMatrix origin = new SimpleMatrix(TERMS, 1);
        origin.set(0, 0, 1);
        SimpleMatrix solved = normal.solve(origin);
        double[] shares = new double[terms.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double at = 0;
            for (int a = 0; a < TERMS; a++) {
                at += solved.get(a, 0) * terms[i][a];
            }
            shares[i] = weights[i] * at;
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
