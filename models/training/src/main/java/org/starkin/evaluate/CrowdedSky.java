package org.starkin.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.starkin.encoder.EncoderId;
import org.starkin.index.BuildParameters;
import org.starkin.index.SkyPosition;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveyWriter;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.match.KnownMatch;
import org.starkin.match.Source;

/**
 * Variable stars of several surveys, each survey laid out afresh and evenly at random over a square so small that they stand as
 * close as all stars do in the field of the Large Magellanic Cloud: every neighbour of a star is another variable star of the same
 * kind, where in truth nearly all are constant. A share of the stars that two surveys have in common is left out of each survey: who
 * asks for them must be told "none". Sources lie at their counterpart's place, blurred; those without one anywhere in the
 * square. Deterministic by its seed.
 */
final class CrowdedSky {

    /** OGLE-III's photometric maps: 35 million stars on 40 square degrees (Udalski et al. 2008, Acta Astronomica 58, 89). */
    static final double FIELD_STARS_PER_ARCSEC2 = 35e6 / (40 * 3600.0 * 3600.0);

    static final double BLUR_ARCSEC = 2;
    static final double SHARE_WITHOUT = 0.25;

    /** About the middle of the Cloud. */
    private static final SkyPosition CORNER = new SkyPosition(80, -69.5);

    /** Stars nearer to the edge are not asked for: their surroundings are emptier than they should be. */
    private static final double MARGIN_ARCSEC = 12;

    private static final double ARCSEC_PER_DEGREE = 3600;

    private final Map<String, Map<String, Sighting>> seen;
    private final SplittableRandom random;
    private final Map<String, Field> fields = new TreeMap<>();

    CrowdedSky(Map<String, Map<String, Sighting>> seen, long seed) {
        this.seen = seen;
        this.random = new SplittableRandom(seed);
    }

    /** Where the stars of a survey lie, in arcseconds from the corner, and how long the side of the square is. */
    private record Field(double sideArcsec, Map<String, Place> places) {
        Optional<Place> place(String star) {
            return Optional.ofNullable(places.get(star));
        }

        boolean isInside(Place place) {
            return Math.min(place.x(), place.y()) >= MARGIN_ARCSEC
                    && Math.max(place.x(), place.y()) <= sideArcsec - MARGIN_ARCSEC;
        }
    }

    /** In arcseconds from the corner. */
    private record Place(double x, double y) {
        SkyPosition position() {
            double dec = CORNER.decDeg() + y / ARCSEC_PER_DEGREE;
            return new SkyPosition(CORNER.raDeg() + x / ARCSEC_PER_DEGREE / Math.cos(Math.toRadians(dec)), dec);
        }
    }

    /** Writes the surveys, of the stars whose names pass. */
    void write(Path sky, EncoderId encoder, Predicate<String> names) {
        BuildParameters parameters = BuildParameters.of(List.of(), Map.of());
        seen.forEach((survey, stars) -> {
            Field field = layOut(survey, stars, names);
            fields.put(survey, field);
            int dimension = stars.values().iterator().next().vector().dimension();
            try (SurveyWriter writer = SurveyWriter.create(sky, survey, encoder, dimension, parameters)) {
                stars.forEach(
                        (name, star) -> field.place(name).ifPresent(place -> writer.add(star(survey, star, place))));
                writer.publish();
            }
        });
    }

    private Field layOut(String survey, Map<String, Sighting> stars, Predicate<String> names) {
        List<String> kept = stars.keySet().stream()
                .filter(names)
                .filter(star -> !isElsewhere(survey, star) || random.nextDouble() >= SHARE_WITHOUT)
                .toList();
        double side = Math.sqrt(kept.size() / FIELD_STARS_PER_ARCSEC2);
        Map<String, Place> places = new TreeMap<>();
        kept.forEach(star -> places.put(star, somewhere(side)));
        return new Field(side, places);
    }

    private Place somewhere(double side) {
        return new Place(random.nextDouble(side), random.nextDouble(side));
    }

    private boolean isElsewhere(String survey, String star) {
        return seen.entrySet().stream()
                .anyMatch(other ->
                        !other.getKey().equals(survey) && other.getValue().containsKey(star));
    }

    private static Star star(String survey, Sighting star, Place place) {
        StarFacts facts = new StarFacts(
                new StarId(survey, star.star()),
                Optional.of(place.position()),
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                star.periods(),
                star.summary());
        return new Star(facts, new LightCurve(TimeSystem.JD, List.of()), DropCounts.NONE, star.vector());
    }

    /** The stars whose names pass and that two surveys have seen, from each to each. */
    List<KnownMatch> sources(Predicate<String> names) {
        List<KnownMatch> sources = new ArrayList<>();
        seen.forEach((from, stars) -> fields.forEach((to, field) -> {
            if (!from.equals(to)) {
                Map<String, Sighting> there = seen.getOrDefault(to, Map.of());
                stars.values().stream()
                        .filter(star -> names.test(star.star()) && there.containsKey(star.star()))
                        .forEach(star -> source(from, to, star, field).ifPresent(sources::add));
            }
        }));
        return sources;
    }

    private Optional<KnownMatch> source(String from, String to, Sighting star, Field field) {
        Optional<Place> own = field.place(star.star());
        Place place = own.orElseGet(() -> somewhere(field.sideArcsec()));
        if (!field.isInside(place)) {
            return Optional.empty();
        }
        Source source = new Source(
                Optional.of(from),
                Optional.of(new Source.Place(blurred(place).position(), OptionalDouble.of(BLUR_ARCSEC))),
                Optional.of(star.shape()));
        return Optional.of(new KnownMatch(star.star(), source, to, own.map(_ -> star.star()), false));
    }

    private Place blurred(Place place) {
        return new Place(
                place.x() + BLUR_ARCSEC * random.nextGaussian(), place.y() + BLUR_ARCSEC * random.nextGaussian());
    }
}
