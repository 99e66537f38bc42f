package org.starkin.cone;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starkin.index.ConeHit;
import org.starkin.index.SkyView;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.operate.StarkinConfig;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.Stopwatch;
import org.starkin.render.Table;

/** Answers a Simple Cone Search with a table. Thread-safe. */
@Singleton
final class Scs {

    static final int ARCSEC_PER_DEG = 3600;

    private static final Set<String> TERSE = Set.of("id", "ra", "dec");

    private final OpenSky sky;
    private final ConeSearch search;
    private final int widestArcsec;

    Scs(OpenSky sky, ConeSearch search, StarkinConfig config) {
        this.sky = sky;
        this.search = search;
        this.widestArcsec = config.limits().coneRadiusArcsec();
    }

    /** The widest cone, degrees. */
    double widestDeg() {
        return (double) widestArcsec / ARCSEC_PER_DEG;
    }

    /**
     * The stars of a cone, nearest first.
     *
     * @throws Refusal where it is too wide, names no survey, or there is no sky
     */
    Table answer(ScsQuery query) {
        Stopwatch watch = new Stopwatch();
        if (query.radiusDeg() > widestDeg()) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    "SR",
                    query.radiusDeg() + " exceeds " + widestDeg() + " degrees; ask for several narrower cones");
        }
        try (SkyView view = sky.acquire()) {
            List<ConeHit> hits = query.radiusDeg() == 0 || query.mostRecords() == 0
                    ? List.of()
                    : search.within(view, cone(query), query.mostRecords() + 1);
            List<ScsRow> rows =
                    hits.stream().limit(query.mostRecords()).map(ScsRow::of).toList();
            List<AnsweredBy> answeredBy =
                    view.surveys().stream().map(AnsweredBy::of).toList();
            Table table = Table.of(
                            "cone",
                            "Stars within " + query.radiusDeg() + " degrees of ra " + query.ra() + " dec "
                                    + query.dec(),
                            Fact.ofAnswer(sky.name(), answeredBy, watch.tookMs()),
                            ScsRow.class,
                            rows)
                    .withUcds(ScsRow.UCDS)
                    .truncated(hits.size() > rows.size());
            return query.isTerse() ? table.only(TERSE) : table;
        }
    }

    /** A star with a position, of the first survey that has one in its first hundred. */
    Optional<StarPlace> example() {
        try (SkyView view = sky.acquire()) {
            return view.surveys().stream()
                    .flatMap(survey -> survey.page(0, 100).stream())
                    .flatMap(star -> star.position().stream())
                    .findFirst()
                    .map(place -> new StarPlace(place.raDeg(), place.decDeg()));
        }
    }

    /** A position, degrees ICRS. */
    record StarPlace(double ra, double dec) {}

    private static Cone cone(ScsQuery query) {
        return new Cone(
                query.ra(), query.dec(), query.radiusDeg() * ARCSEC_PER_DEG, query.surveys(), Cone.DEFAULT_LIMIT);
    }
}
