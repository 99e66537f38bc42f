package org.starkin.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.lucene.util.IOUtils;
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
    private final Segment segment;
    private final StoredFacts facts;
    private final VectorSearch vectors;
    private final ConeSearch cone;
    private final FilterSearch filters;
    private final NeighbourSearch neighbours;
    private final Optional<StrangeStars> strangeStars;
    private final StarColumns columns;
    private final List<SurveyProperty> properties;
    private final Map<Space, SurveySearcher> further;
    private final AtomicInteger holders = new AtomicInteger(1);

    private SurveySearcher(
            Manifest manifest,
            Segment segment,
            VectorSearch vectors,
            Optional<Strangeness> strangeness,
            List<SurveyProperty> properties,
            Map<Space, SurveySearcher> further) {
        this.manifest = manifest;
        this.segment = segment;
        this.facts = new StoredFacts(manifest.survey(), segment);
        this.vectors = vectors;
        this.cone = new ConeSearch(segment);
        this.filters = new FilterSearch(segment, cone, strangeness);
        this.neighbours = new NeighbourSearch(manifest, segment, facts, vectors, filters);
        this.columns = new StarColumns(segment, strangeness);
        this.strangeStars = strangeness.map(known -> new StrangeStars(known, segment, facts, filters));
        this.properties = properties;
        this.further = further;
    }

    /** Whether the graphs of all its spaces are in memory; those for which the heap has no room are walked where they lie, which takes longer. */
    public boolean isInMemory() {
        return vectors.isInMemory() && further.values().stream().allMatch(SurveySearcher::isInMemory);
    }

    /** Opens a generation with all its spaces, held once. */
    static SurveySearcher open(Path generation, String survey) {
        Map<Space, SurveySearcher> further = new EnumMap<>(Space.class);
        try {
            for (Space space : List.of(Space.SPECTRUM, Space.JOINT)) {
                Path path = space.in(generation);
                if (Files.isDirectory(path)) {
                    further.put(space, open(path, survey, Map.of()));
                }
            }
            return open(generation, survey, further);
        } catch (RuntimeException e) {
            further.values().forEach(SurveySearcher::release);
            throw e;
        }
    }

    private static SurveySearcher open(Path generation, String survey, Map<Space, SurveySearcher> further) {
        Manifest manifest = ManifestFile.read(generation);
        requireWhole(generation);
        if (!manifest.survey().equals(survey)) {
            throw new IndexMismatch(
                    "survey of " + generation,
                    survey,
                    manifest.survey(),
                    "a survey cannot be renamed by moving its directory; build it under its new name");
        }
        Path lucene = generation.resolve(SurveyWriter.LUCENE);
        Segment segment = Segment.open(lucene, manifest.stars().kept(), manifest.dimension());
        return new SurveySearcher(
                manifest,
                segment,
                opening("graph", lucene, segment, VectorSearch::of),
                opening("strangeness", lucene, segment, StrangenessFile::read),
                opening("index of properties", lucene, segment, PropertyIndex::of),
                further);
    }

    /** What can be seen at once to be wrong would otherwise be met later, as something else. */
    private static void requireWhole(Path generation) {
        try {
            GenerationCheck check = new GenerationCheck(generation);
            for (Damage damage : check.glance()) {
                if (check.isFatal(damage)) {
                    throw IndexDamaged.of(damage);
                }
            }
        } catch (InterruptedIOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads everything that Lucene has written, and compares it with the sums that Lucene keeps within its files.
     *
     * @throws IndexDamaged where one is another
     */
    void checkIntegrity() {
        segment.checkIntegrity();
    }

    private interface Opening<T> {
        T of(Segment segment) throws IOException;
    }

    private static <T> T opening(String what, Path lucene, Segment segment, Opening<T> opening) {
        try {
            return opening.of(segment);
        } catch (IOException | RuntimeException e) { // what is damaged leads to whatever its damage leads to
            IndexDamaged damaged = e instanceof IndexDamaged known
                    ? known
                    : new IndexDamaged(lucene, "the " + what + " cannot be read: " + e, e);
            IOUtils.closeWhileSuppressingExceptions(damaged, segment);
            throw damaged;
        }
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
                segment.close();
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
        return in(Space.SPECTRUM).flatMap(spectra -> spectra.ownSpectrum(objectId));
    }

    private Optional<StarSpectrum> ownSpectrum(String objectId) {
        return reading(() -> {
            OptionalInt star = segment.find(objectId);
            return star.isEmpty()
                    ? Optional.empty()
                    : Optional.of(SpectrumCodec.decode(segment.bytes(StarDocument.SPECTRUM, star.getAsInt())));
        });
    }

    /** All its stars, a column at a time. */
    public StarColumns columns() {
        return columns;
    }

    /** The properties of its stars that a filter can name, by name. */
    public List<SurveyProperty> properties() {
        return properties;
    }

    /** The star of this id, whole. */
    public Optional<Star> star(String objectId) {
        return reading(() -> {
            OptionalInt number = segment.find(objectId);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            int star = number.getAsInt();
            PhotometryCodec.Photometry photometry =
                    PhotometryCodec.decode(segment.bytes(StarDocument.PHOTOMETRY, star));
            return Optional.of(new Star(facts.of(star), photometry.lightCurve(), photometry.drops(), embedding(star)));
        });
    }

    /** The vector of the star of this id, and what is known of it. */
    public Optional<EmbeddedStar> embedded(String objectId) {
        return reading(() -> {
            OptionalInt star = segment.find(objectId);
            return star.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new EmbeddedStar(facts.of(star.getAsInt()), embedding(star.getAsInt())));
        });
    }

    private Embedding embedding(int star) throws IOException {
        return Embedding.of(segment.vectors().vectorValue(star));
    }

    /** What is known of the star of this id. */
    public Optional<StarFacts> facts(String objectId) {
        return reading(() -> {
            OptionalInt star = segment.find(objectId);
            return star.isEmpty() ? Optional.empty() : Optional.of(facts.of(star.getAsInt()));
        });
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
        return strangeStars;
    }

    /** The vectors of all stars, at least one, in the order of their ids; for one thread. */
    public VectorSource vectors() {
        return reading(() -> LuceneLinks.of(segment));
    }

    /** Looks at many stars, each for a moment; for one thread. */
    public Glances glances() {
        return new Glances(this, segment, cone, vectors, facts, filters);
    }

    /** Which star has this id, by its number in the order of ids. */
    public OptionalInt number(String objectId) {
        return reading(() -> segment.find(objectId));
    }

    /** The stars that a filter accepts, by number. */
    public Accepted accepted(StarFilter filter) {
        return reading(() -> filters.accepted(filter));
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
            List<ConeSearch.Place> places = cone.within(centre, radiusArcsec, limit);
            List<StarFacts> stars =
                    facts.of(places.stream().mapToInt(ConeSearch.Place::star).toArray());
            List<ConeHit> hits = new ArrayList<>(places.size());
            for (int i = 0; i < places.size(); i++) {
                hits.add(new ConeHit(stars.get(i), places.get(i).separationArcsec()));
            }
            return hits;
        });
    }

    /** The ids that begin most like {@code objectId}, longest common beginning first, ties by id: for "did you mean". */
    public List<String> idsLike(String objectId, int limit) {
        requireLimit(limit);
        return reading(() -> segment.size() == 0
                ? List.of()
                : SimilarIds.of(segment.ids(), objectId, Math.min(limit, segment.size())));
    }

    /** Stars in the order of their ids: at most {@code limit} (1 to 100,000), after the first {@code offset}. */
    public List<StarFacts> page(int offset, int limit) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset " + offset + " is below 0");
        }
        requireLimit(limit);
        return reading(() -> {
            int end = (int) Math.min((long) offset + limit, segment.size());
            return facts.of(IntStream.range(offset, end).toArray());
        });
    }

    /** The same with their vectors. */
    public List<EmbeddedStar> embedded(int offset, int limit) {
        List<StarFacts> page = page(offset, limit);
        return reading(() -> {
            List<EmbeddedStar> stars = new ArrayList<>(page.size());
            for (int i = 0; i < page.size(); i++) {
                stars.add(new EmbeddedStar(page.get(i), embedding(offset + i)));
            }
            return stars;
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
