package org.starkin.period;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The cosine and sine of every point's phase at the centres of {@code LANES} neighbouring blocks at once, and their
 * weighted sums over clusters. {@link #nextBlocks} moves to the following blocks by one complex rotation a point, in
 * float; seeds are taken anew in double every {@link #SEEDED_EVERY} moves, which keeps the phase within 1e-5 radians.
 */
final class Phasors {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Blocks at once. */
    static final int LANES = SPECIES.length();

    /** Sums a cluster: of weight times value, of weight, and of weight at twice the frequency; cosine and sine each. */
    static final int SUMS = 6;

    private static final int SEEDED_EVERY = 64;

    private final Band band;
    private final Clusters clusters;
    private final double firstCentrePerDay;
    private final double blockPerDay;
    private final float[] cosine;
    private final float[] sine;
    private final float[] turnCosine;
    private final float[] turnSine;
    private final float[] weightedValue;
    private final float[] weight;
    private final float[] gathered = new float[SUMS * LANES];

    /** {@code sums[(lane * clusters + cluster) * SUMS + which]}: the sums over clusters at the present blocks. */
    final float[] sums;

    private int moves;

    Phasors(Band band, Clusters clusters, double firstCentrePerDay, double blockPerDay) {
        this.band = band;
        this.clusters = clusters;
        this.firstCentrePerDay = firstCentrePerDay;
        this.blockPerDay = blockPerDay;
        int n = band.size();
        cosine = new float[n * LANES];
        sine = new float[n * LANES];
        turnCosine = new float[n];
        turnSine = new float[n];
        weightedValue = new float[n];
        weight = new float[n];
        sums = new float[LANES * clusters.size() * SUMS];
        for (int i = 0; i < n; i++) {
            double turn = radians(LANES * blockPerDay * band.timeDays()[i]);
            turnCosine[i] = (float) Math.cos(turn);
            turnSine[i] = (float) Math.sin(turn);
            weight[i] = (float) band.weight()[i];
            weightedValue[i] = (float) (band.weight()[i] * band.value()[i]);
        }
    }

    /** Computes {@link #sums} for the next {@code LANES} blocks, the first ones on the first call. */
    void nextBlocks() {
        if (moves % SEEDED_EVERY == 0) {
            seed(firstCentrePerDay + (double) moves * LANES * blockPerDay);
        }
        moves++;
        for (int c = 0; c < clusters.size(); c++) {
            gather(clusters.start()[c], clusters.start()[c + 1]);
            spread(c);
        }
    }

    private void seed(double centrePerDay) {
        for (int i = 0; i < band.size(); i++) {
            double time = band.timeDays()[i];
            double phase = radians(centrePerDay * time);
            double step = radians(blockPerDay * time);
            double stepCosine = Math.cos(step);
            double stepSine = Math.sin(step);
            double c = Math.cos(phase);
            double s = Math.sin(phase);
            for (int lane = 0; lane < LANES; lane++) {
                cosine[i * LANES + lane] = (float) c;
                sine[i * LANES + lane] = (float) s;
                double turned = c * stepCosine - s * stepSine;
                s = s * stepCosine + c * stepSine;
                c = turned;
            }
        }
    }

    /** Sums the points of one cluster and turns their phasors on to the blocks after these. */
    private void gather(int from, int to) {
        FloatVector valueCosine = FloatVector.zero(SPECIES);
        FloatVector valueSine = valueCosine;
        FloatVector oneCosine = valueCosine;
        FloatVector oneSine = valueCosine;
        FloatVector twiceCosine = valueCosine;
        FloatVector twiceSine = valueCosine;
        for (int i = from; i < to; i++) {
            FloatVector c = FloatVector.fromArray(SPECIES, cosine, i * LANES);
            FloatVector s = FloatVector.fromArray(SPECIES, sine, i * LANES);
            FloatVector w = FloatVector.broadcast(SPECIES, weight[i]);
            FloatVector wy = FloatVector.broadcast(SPECIES, weightedValue[i]);
            valueCosine = c.fma(wy, valueCosine);
            valueSine = s.fma(wy, valueSine);
            FloatVector wc = w.mul(c);
            FloatVector ws = w.mul(s);
            oneCosine = oneCosine.add(wc);
            oneSine = oneSine.add(ws);
            twiceCosine = twiceCosine.add(wc.mul(c).sub(ws.mul(s)));
            twiceSine = twiceSine.add(wc.mul(s));
            FloatVector tc = FloatVector.broadcast(SPECIES, turnCosine[i]);
            FloatVector ts = FloatVector.broadcast(SPECIES, turnSine[i]);
            c.mul(tc).sub(s.mul(ts)).intoArray(cosine, i * LANES);
            s.mul(tc).add(c.mul(ts)).intoArray(sine, i * LANES);
        }
        valueCosine.intoArray(gathered, 0);
        valueSine.intoArray(gathered, LANES);
        oneCosine.intoArray(gathered, 2 * LANES);
        oneSine.intoArray(gathered, 3 * LANES);
        twiceCosine.intoArray(gathered, 4 * LANES);
        twiceSine.add(twiceSine).intoArray(gathered, 5 * LANES);
    }

    /** Lays the sums of one cluster out block by block, as the matrix product reads them. */
    private void spread(int cluster) {
        int stride = clusters.size() * SUMS;
        int to = cluster * SUMS;
        for (int lane = 0; lane < LANES; lane++) {
            for (int which = 0; which < SUMS; which++) {
                sums[to + which] = gathered[which * LANES + lane];
            }
            to += stride;
        }
    }

    /** A phase in cycles as an angle within half a turn of zero. */
    private static double radians(double cycles) {
        return 2 * Math.PI * (cycles - Math.rint(cycles));
    }
}
