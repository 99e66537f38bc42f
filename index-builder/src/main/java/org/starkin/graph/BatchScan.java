package org.starkin.graph;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Compares many queries with all vectors: as a matrix product, in blocks that stay in the processor's caches (Goto and van de
 * Geijn 2008), so that each vector is read from memory once for all queries. Finds what {@link Nearest#scan} finds. One
 * object serves one thread.
 */
public final class BatchScan {

    private static final int LANES = Rows.SPECIES.length();

    /** Rows and queries of the smallest block: its products fill half the registers that there are. */
    private static final int ROWS = 2 * LANES;

    private static final int QUERIES = 8;

    /** Rows that all queries are compared with before the next: their vectors stay in the second-level cache. */
    private static final int ROWS_TOGETHER = 8 * ROWS;

    private final Originals originals;
    private final int size;
    private final int dimension;

    /** The vectors of the rows that are compared together. */
    private final Vectors vectors;

    /** {@code [strip][dimension][ROWS]}. */
    private final float[] rows;

    private final float[] products = new float[QUERIES * ROWS];

    public BatchScan(Graph graph) {
        originals = Originals.of(graph.vectors);
        size = graph.size();
        dimension = graph.dimension();
        vectors = new Vectors(ROWS_TOGETHER, dimension);
        rows = new float[ROWS_TOGETHER * dimension];
    }

    /**
     * Compares.
     *
     * @param queries {@code float[n][dimension]}, unit vectors
     * @param wanted {@code n}, what each query wants
     * @param best {@code n}, each takes the best that its query wants
     */
    public void scan(float[][] queries, Nearest.Wanted[] wanted, Best[] best) {
        float[] packed = pack(queries);
        for (int from = 0; from < size; from += ROWS_TOGETHER) {
            int to = Math.min(size, from + ROWS_TOGETHER);
            pack(from, to);
            for (int query = 0; query < queries.length; query += QUERIES) {
                for (int strip = from; strip < to; strip += ROWS) {
                    multiply(packed, query * dimension, (strip - from) * dimension);
                    int count = Math.min(ROWS, to - strip);
                    for (int i = query; i < Math.min(queries.length, query + QUERIES); i++) {
                        offer(queries[i], (i - query) * ROWS, from, strip, count, wanted[i], best[i]);
                    }
                }
            }
        }
    }

    /** {@code [tile][dimension][QUERIES]}, the last tile filled up with zeros. */
    private float[] pack(float[][] queries) {
        int tiles = Math.ceilDiv(queries.length, QUERIES);
        float[] packed = new float[tiles * QUERIES * dimension];
        for (int i = 0; i < queries.length; i++) {
            int at = i / QUERIES * QUERIES * dimension + i % QUERIES;
            for (int d = 0; d < dimension; d++) {
                packed[at + d * QUERIES] = queries[i][d];
            }
        }
        return packed;
    }

    private void pack(int from, int to) {
        for (int row = 0; row < to - from; row++) {
            int at = row / ROWS * ROWS * dimension + row % ROWS;
            int values = vectors.at(row);
            originals.vector(from + row, vectors.values, values);
            for (int d = 0; d < dimension; d++) {
                rows[at + d * ROWS] = vectors.values[values + d];
            }
        }
    }

    /** The products of a tile of queries with a strip of rows, summed from the first to the last dimension. */
    private void multiply(float[] queries, int tile, int strip) {
        for (int half = 0; half < QUERIES; half += QUERIES / 2) {
            FloatVector a0 = FloatVector.zero(Rows.SPECIES);
            FloatVector a1 = a0;
            FloatVector b0 = a0;
            FloatVector b1 = a0;
            FloatVector c0 = a0;
            FloatVector c1 = a0;
            FloatVector d0 = a0;
            FloatVector d1 = a0;
            for (int d = 0; d < dimension; d++) {
                FloatVector left = FloatVector.fromArray(Rows.SPECIES, rows, strip + d * ROWS);
                FloatVector right = FloatVector.fromArray(Rows.SPECIES, rows, strip + d * ROWS + LANES);
                int at = tile + d * QUERIES + half;
                FloatVector query = FloatVector.broadcast(Rows.SPECIES, queries[at]);
                a0 = left.fma(query, a0);
                a1 = right.fma(query, a1);
                query = FloatVector.broadcast(Rows.SPECIES, queries[at + 1]);
                b0 = left.fma(query, b0);
                b1 = right.fma(query, b1);
                query = FloatVector.broadcast(Rows.SPECIES, queries[at + 2]);
                c0 = left.fma(query, c0);
                c1 = right.fma(query, c1);
                query = FloatVector.broadcast(Rows.SPECIES, queries[at + 3]);
                d0 = left.fma(query, d0);
                d1 = right.fma(query, d1);
            }
            int to = half * ROWS;
            a0.intoArray(products, to);
            a1.intoArray(products, to + LANES);
            b0.intoArray(products, to + ROWS);
            b1.intoArray(products, to + ROWS + LANES);
            c0.intoArray(products, to + 2 * ROWS);
            c1.intoArray(products, to + 2 * ROWS + LANES);
            d0.intoArray(products, to + 3 * ROWS);
            d1.intoArray(products, to + 3 * ROWS + LANES);
        }
    }

    /** Offers those of a strip that may be among the best of a query; few are, once some rows were seen. */
    private void offer(float[] query, int at, int from, int strip, int count, Nearest.Wanted wanted, Best best) {
        double slack = vectors.most();
        for (int part = 0; part < count; part += LANES) {
            float bound = (float) (Math.max(best.threshold(), wanted.minSimilarity()) - 2 * slack);
            long may = FloatVector.fromArray(Rows.SPECIES, products, at + part)
                    .compare(VectorOperators.GE, bound)
                    .toLong();
            for (; may != 0; may &= may - 1) {
                int row = part + Long.numberOfTrailingZeros(may);
                if (row < count && wanted.has(strip + row)) {
                    double similarity = vectors.cosine(query, strip - from + row);
                    if (similarity >= wanted.minSimilarity()) {
                        best.offer(strip + row, similarity);
                    }
                }
            }
        }
    }
}
