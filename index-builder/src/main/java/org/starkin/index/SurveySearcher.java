package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.starkin.encoder.Embedding;
import org.starkin.graph.Accepted;
import org.starkin.graph.VectorSource;

/**
 * Answers from one generation of one survey. Thread-safe. It is lent by a {@link SkyView} and must not be used once that is
 * closed. Failing to read is an {@link UncheckedIOException}.
 *
 * <p>It answers from one {@link Space} of the survey; {@link #in} gives those that answer from the others.
 */
public final class SurveySearcher {

    /** The most stars that {@link #cone} and {@link #page} give at once. */
    public static final int MOST_LISTED = 100_000;

    private final Manifest manifest;
    private final SpaceHome home;
    private final StoredFacts facts;
    private final StoredStars stars;
    private final NeighbourSearch neighbours;
    private final StarColumns columns;
    private final Map<Space, SurveySearcher> further;
    private final AtomicInteger holders = new AtomicInteger(1);

    private SurveySearcher(SpaceHome home, Map<Space, SurveySearcher> further) {
        this.manifest = home.manifest();
        this.home = home;
        this.facts = new StoredFacts(manifest.survey(), home::read);
        this.stars = new StoredStars(home, facts);
        this.neighbours = new NeighbourSearch(home, facts);
        this.columns = new StarColumns(home);
        this.further = further;
    }

    /** Whether the graphs of all its spaces are in memory; those for which the heap has no room are walked where they lie, which takes longer. */
    public boolean isInMemory() {
        return home.isInMemory() && further.values().stream().allMatch(SurveySearcher::isInMemory);
    }

    /**
     * What answers from homes of the spaces of one generation, held once: the last to let it go closes them.
     *
     * @param homes that of {@link Space#LIGHT_CURVE} at least
     */
    public static SurveySearcher of(Map<Space, ? extends SpaceHome> homes) {
        Map<Space, SurveySearcher> further = new EnumMap<>(Space.class);
        homes.forEach((space, home) -> {
            if (space != Space.LIGHT_CURVE) {
                further.put(space, new SurveySearcher(home, Map.of()));
            }
        });
        return new SurveySearcher(
                Objects.requireNonNull(homes.get(Space.LIGHT_CURVE), "a survey has a space of light curves"), further);
    }

    /**
     * Reads everything that Lucene has written, and compares it with the sums that Lucene keeps within its files.
     *
     * @throws IndexDamaged where one is another
     */
    void checkIntegrity() {
        home.checkIntegrity();
    }

    /** This for one view of the sky: what is {@link #missing} of it is missing of that view's answers. */
    SurveySearcher forOne() {
        Optional<SpaceHome> own = home.forOne();
        if (own.isEmpty()) {
            return this;
        }
        Map<Space, SurveySearcher> others = new EnumMap<>(Space.class);
        further.forEach((space, searcher) -> others.put(space, searcher.forOne()));
        return new SurveySearcher(own.get(), others);
    }

    /**
     * The parts of the survey that did not answer since the view was acquired, by name: what was found lacks their stars. Empty
     * as long as all of the survey answers.
     */
    public SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>(home.missing());
        further.values().forEach(searcher -> missing.addAll(searcher.missing()));
        return missing;
    }

    /** Another holder; only while there is one. */
    void retain() {
        holders.incrementAndGet();
    }

    /** One holder fewer; the last closes the files. */
    void release() {
        if (holders.decrementAndGet() == 0) {
            further.values().forEach(SurveySearcher::release);
            try {
                home.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** What answers from a space of the survey, as long as this does; nothing where the survey has none of that name. */
    public Optional<SurveySearcher> in(Space space) {
        return space == Space.LIGHT_CURVE ? Optional.of(this) : Optional.ofNullable(further.get(space));
    }

    /** Where its stars lie, by space, as long as this answers: for those who carry them elsewhere. */
    public Map<Space, SpaceHome> homes() {
        Map<Space, SpaceHome> homes = new EnumMap<>(Space.class);
        homes.put(Space.LIGHT_CURVE, home);
        further.forEach((space, searcher) -> homes.put(space, searcher.home));
        return homes;
    }

    /** What answers where stars are listed, whatever vectors they have: the joint space, where there is one. */
    public SurveySearcher catalogue() {
        return in(Space.JOINT).orElse(this);
    }

    /** What is known of the star of this id in whichever space it is; where in several, in that which knows most. */
    public Optional<StarFacts> factsAnywhere(String objectId) {
        return in(Space.SPECTRUM).flatMap(spectra -> spectra.facts(objectId)).or(() -> facts(objectId));
    }

    /** The spectrum of the star of this id. */
    public Optional<StarSpectrum> spectrum(String objectId) {
        return in(Space.SPECTRUM).flatMap(spectra -> spectra.reading(() -> spectra.stars.spectrum(objectId)));
    }

    /** All its stars, a column at a time. */
    public StarColumns columns() {
        return columns;
    }

    /** The properties of its stars that a filter can name, by name. */
    public List<SurveyProperty> properties() {
        return home.properties();
    }

    /** The star of this id, whole. */
    public Optional<Star> star(String objectId) {
        return reading(() -> stars.whole(objectId));
    }

    /** The vector of the star of this id, and what is known of it. */
    public Optional<EmbeddedStar> embedded(String objectId) {
        return reading(() -> stars.embedded(objectId));
    }

    /** What is known of the star of this id. */
    public Optional<StarFacts> facts(String objectId) {
        return reading(() -> stars.facts(objectId));
    }

    /**
     * The stars most similar to {@code query}, of those that the filter accepts: always as many as the options ask for where
     * there are so many.
     *
     * @throws DimensionMismatch where the query has another length than the survey's vectors
     */
    public SearchAnswer search(Embedding query, SearchOptions options) {
        if (query.dimension() != manifest.dimension()) {
            throw new DimensionMismatch(manifest.survey(), manifest.dimension(), query.dimension());
        }
        return reading(() -> neighbours.of(query, options));
    }

    /** What is known of how strange its stars are; nothing of a survey that an earlier version built. */
    public Optional<StrangeStars> strangeStars() {
        return home.strangeness().map(ranks -> new StrangeStars(ranks, home, facts));
    }

    /** The vectors of all stars, at least one, in the order of their ids; for one thread. */
    public VectorSource vectors() {
        return reading(home::vectors);
    }

    /** Looks at many stars, each for a moment; for one thread. */
    public Glances glances() {
        return new Glances(home, facts);
    }

    /** Which star has this id, by its number in the order of ids. */
    public OptionalInt number(String objectId) {
        return reading(() -> home.find(objectId));
    }

    /** The stars that a filter accepts, by number. */
    public Accepted accepted(StarFilter filter) {
        return reading(() -> home.accepted(filter));
    }

    /** What is known of stars by number, in the order in which they are asked for. */
    public List<StarFacts> facts(int[] numbers) {
        return reading(() -> facts.of(numbers));
    }

    /**
     * The stars with a position within an angle of {@code centre}, nearest first, ties by id.
     *
     * @param radiusArcsec 0 to 648,000 (half a turn), inclusive
     * @param limit the most stars wanted, 1 to 100,000
     */
    public List<ConeHit> cone(SkyPosition centre, double radiusArcsec, int limit) {
        ConeSearch.requireRadius(radiusArcsec);
        requireLimit(limit);
        return reading(() -> {
            NearestPlaces places = new NearestPlaces(limit);
            home.cone(centre, radiusArcsec, places);
            int[] found = places.stars();
            double[] separations = places.separationsArcsec();
            List<StarFacts> known = facts.of(found);
            List<ConeHit> hits = new ArrayList<>(found.length);
            for (int i = 0; i < found.length; i++) {
                hits.add(new ConeHit(known.get(i), separations[i]));
            }
            return hits;
        });
    }

    /** The ids that begin most like {@code objectId}, longest common beginning first, ties by id: for "did you mean". */
    public List<String> idsLike(String objectId, int limit) {
        requireLimit(limit);
        return reading(() -> home.idsLike(objectId, limit));
    }

    /** Stars in the order of their ids: at most {@code limit} (1 to 100,000), after the first {@code offset}. */
    public List<StarFacts> page(int offset, int limit) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset " + offset + " is below 0");
        }
        requireLimit(limit);
        return reading(() -> {
            int end = (int) Math.min((long) offset + limit, manifest.stars().kept());
            return facts.of(IntStream.range(offset, end).toArray());
        });
    }

    /** The same with their vectors. */
    public List<EmbeddedStar> embedded(int offset, int limit) {
        List<StarFacts> page = page(offset, limit);
        return reading(() -> {
            List<Embedding> vectors =
                    stars.vectors(IntStream.range(offset, offset + page.size()).toArray());
            List<EmbeddedStar> embedded = new ArrayList<>(page.size());
            for (int i = 0; i < page.size(); i++) {
                embedded.add(new EmbeddedStar(page.get(i), vectors.get(i)));
            }
            return embedded;
        });
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException("limit " + limit + " is outside 1 to " + MOST_LISTED);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException("survey " + manifest.survey() + " could not be read: " + e.getMessage(), e);
        }
    }
}
