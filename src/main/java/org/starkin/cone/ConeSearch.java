package org.starkin.cone;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.starkin.index.ConeHit;
import org.starkin.index.SkyPosition;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.operate.StarkinConfig;
import org.starkin.operate.Validation;
import org.starkin.render.AnsweredBy;
import org.starkin.render.StarRow;
import org.starkin.render.Stopwatch;
import org.starkin.star.StarLookup;

/** Finds the stars within a circle on the sky. Thread-safe. */
@Singleton
public final class ConeSearch {

    private static final Comparator<ConeHit> NEAREST_FIRST = Comparator.comparingDouble(ConeHit::separationArcsec)
            .thenComparing(hit -> hit.star().id());

    private final OpenSky sky;
    private final Validation validation;
    private final int widestArcsec;

    ConeSearch(OpenSky sky, Validation validation, StarkinConfig config) {
        this.sky = sky;
        this.validation = validation;
        this.widestArcsec = config.limits().coneRadiusArcsec();
    }

    ConeAnswer answer(Cone cone) {
        Stopwatch watch = new Stopwatch();
        requireAllowed(cone);
        try (SkyView view = sky.acquire()) {
            List<SurveySearcher> surveys = StarLookup.surveys(view, cone.surveys());
            List<ConeHit> hits = hits(surveys, cone, cone.limit() + 1);
            return new ConeAnswer(
                    sky.name(),
                    surveys.stream().map(AnsweredBy::of).toList(),
                    watch.tookMs(),
                    cone.limit(),
                    hits.size() > cone.limit(),
                    hits.stream()
                            .limit(cone.limit())
                            .map(hit -> new ConeRow(hit.separationArcsec(), StarRow.of(hit.star())))
                            .toList());
        }
    }

    /**
     * The stars of the cone, nearest first, as {@link #answer} has them, of a view that the caller holds.
     *
     * @throws Refusal.BadInput where the cone is out of bounds
     */
    public List<ConeHit> nearest(SkyView view, Cone cone) {
        return within(view, cone, cone.limit());
    }

    /** The same, with a limit of its own, 1 to {@link SurveySearcher#MOST_LISTED}. */
    List<ConeHit> within(SkyView view, Cone cone, int limit) {
        requireAllowed(cone);
        return hits(StarLookup.surveys(view, cone.surveys()), cone, limit);
    }

    private void requireAllowed(Cone cone) {
        validation.requireValid(cone);
        validation.requireRows(cone.limit());
        if (cone.radiusArcsec() > widestArcsec) {
            throw Refusal.BadInput.of(
                    "radius_too_wide",
                    "radius_arcsec",
                    cone.radiusArcsec() + " exceeds " + widestArcsec + "; ask for several narrower cones");
        }
    }

    private static List<ConeHit> hits(List<SurveySearcher> surveys, Cone cone, int limit) {
        SkyPosition centre = new SkyPosition(cone.ra(), cone.dec());
        List<ConeHit> hits = new ArrayList<>();
        for (SurveySearcher survey : surveys) {
            hits.addAll(survey.catalogue().cone(centre, cone.radiusArcsec(), limit));
        }
        hits.sort(NEAREST_FIRST);
        return hits.subList(0, Math.min(limit, hits.size()));
    }
}
