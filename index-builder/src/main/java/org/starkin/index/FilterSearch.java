package org.starkin.index;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.starkin.graph.Accepted;

/** Finds the stars of one segment that a filter accepts, and remembers them for the filters last asked for. Thread-safe. */
final class FilterSearch {

    private final Segment segment;
    private final ConeSearch cone;
    private final Optional<Strangeness> strangeness;
    private final RememberedFilters remembered = new RememberedFilters(this::find);

    FilterSearch(Segment segment, ConeSearch cone, Optional<Strangeness> strangeness) {
        this.segment = segment;
        this.cone = cone;
        this.strangeness = strangeness;
    }

    Accepted accepted(StarFilter filter) throws IOException {
        if (filter.equals(StarFilter.NONE) || segment.size() == 0) {
            return Accepted.ALL;
        }
        return remembered.accepted(filter);
    }

    private Accepted find(StarFilter filter) throws IOException {
        FixedBitSet accepted = new FixedBitSet(segment.size());
        collect(query(filter), accepted);
        if (filter.cone().isPresent()) {
            accepted.and(within(filter.cone().get()));
        }
        StarFilter.Range range = filter.ranges().get(StarFilter.Quantity.STRANGENESS_PERCENTILE);
        if (range != null) {
            accepted.and(asStrange(range));
        }
        return Accepted.of(accepted.getBits());
    }

    private static Query query(StarFilter filter) {
        BooleanQuery.Builder all =
                new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
        if (!filter.classes().isEmpty()) {
            all.add(oneOf(StarDocument.LABEL, filter.classes()), BooleanClause.Occur.FILTER);
        }
        if (!filter.ids().isEmpty()) {
            all.add(oneOf(StarDocument.ID, filter.ids()), BooleanClause.Occur.FILTER);
        }
        filter.having()
                .forEach(space -> all.add(oneOf(StarDocument.HAS, Set.of(space.key())), BooleanClause.Occur.FILTER));
        filter.ranges().forEach((quantity, range) -> {
            if (quantity.isField()) {
                all.add(within(quantity, range), BooleanClause.Occur.FILTER);
            }
        });
        filter.properties()
                .forEach(
                        (name, condition) -> all.add(PropertyIndex.query(name, condition), BooleanClause.Occur.FILTER));
        return all.build();
    }

    private static Query oneOf(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query within(StarFilter.Quantity quantity, StarFilter.Range range) {
        return quantity == StarFilter.Quantity.POINTS
                ? IntField.newRangeQuery(
                        quantity.field(), (int) Math.ceil(range.least()), (int) Math.floor(range.most()))
                : DoubleField.newRangeQuery(quantity.field(), range.least(), range.most());
    }

    private FixedBitSet within(StarFilter.Cone where) throws IOException {
        FixedBitSet stars = new FixedBitSet(segment.size());
        cone.visit(where.centre(), where.radiusArcsec(), (star, separation) -> stars.set(star));
        return stars;
    }

    private FixedBitSet asStrange(StarFilter.Range percentiles) {
        FixedBitSet stars = new FixedBitSet(segment.size());
        strangeness.ifPresent(known -> {
            for (int star = 0; star < known.size(); star++) {
                if (percentiles.has(known.percentile(star))) {
                    stars.set(star);
                }
            }
        });
        return stars;
    }

    private void collect(Query query, FixedBitSet accepted) throws IOException {
        LeafReader leaf = segment.leaf();
        IndexSearcher searcher = new IndexSearcher(leaf);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Scorer scorer = weight.scorer(leaf.getContext());
        if (scorer != null) {
            accepted.or(scorer.iterator());
        }
    }
}
