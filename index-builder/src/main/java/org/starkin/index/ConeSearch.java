package org.starkin.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Finds the stars of one segment within an angle of a place: those in a box of the unit sphere, judged one by one. */
final class ConeSearch {

    /** Half a turn: the whole sky. */
    static final double WIDEST_ARCSEC = 180 * 3600.0;

    /** Room for the roundings of a point on the unit sphere. */
    private static final double SLACK = 1e-14;

    private final Segment segment;

    ConeSearch(Segment segment) {
        this.segment = segment;
    }

    /** @throws IllegalArgumentException where it is no radius of a cone */
    static void requireRadius(double radiusArcsec) {
        if (!(radiusArcsec >= 0 && radiusArcsec <= WIDEST_ARCSEC)) {
            throw new IllegalArgumentException("radius_arcsec " + radiusArcsec + " is outside 0 to " + WIDEST_ARCSEC);
        }
    }

    /** Hands on every star within {@code radiusArcsec}, by ascending number. */
    void visit(SkyPosition centre, double radiusArcsec, SpaceHome.ConeVisitor visitor) throws IOException {
        if (segment.size() == 0 || segment.leaf().getPointValues(StarDocument.DIRECTION) == null) {
            return;
        }
        LeafReader leaf = segment.leaf();
        NumericDocValues ra = Objects.requireNonNull(leaf.getNumericDocValues(StarDocument.RA_DEG));
        NumericDocValues dec = Objects.requireNonNull(leaf.getNumericDocValues(StarDocument.DEC_DEG));
        DocIdSetIterator inBox = inBox(leaf, box(centre, radiusArcsec));
        for (int star = inBox.nextDoc(); star != DocIdSetIterator.NO_MORE_DOCS; star = inBox.nextDoc()) {
            ra.advanceExact(star);
            dec.advanceExact(star);
            SkyPosition position =
                    new SkyPosition(Double.longBitsToDouble(ra.longValue()), Double.longBitsToDouble(dec.longValue()));
            double separation = centre.separationArcsec(position);
            if (separation <= radiusArcsec) {
                visitor.star(star, separation);
            }
        }
    }

    private static DocIdSetIterator inBox(LeafReader leaf, Query box) throws IOException {
        IndexSearcher searcher = new IndexSearcher(leaf);
        Weight weight = searcher.createWeight(searcher.rewrite(box), ScoreMode.COMPLETE_NO_SCORES, 1);
        Scorer scorer = weight.scorer(leaf.getContext());
        return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    private static Query box(SkyPosition centre, double radiusArcsec) {
        double chord = 2 * Math.sin(Math.toRadians(radiusArcsec / 3600) / 2) + SLACK;
        double[] lower = Direction.of(centre);
        double[] upper = lower.clone();
        for (int axis = 0; axis < lower.length; axis++) {
            lower[axis] -= chord;
            upper[axis] += chord;
        }
        return DoublePoint.newRangeQuery(StarDocument.DIRECTION, lower, upper);
    }
}
