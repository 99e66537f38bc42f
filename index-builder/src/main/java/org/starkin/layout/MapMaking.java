package org.starkin.layout;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.starkin.encoder.EncoderId;
import org.starkin.index.IndexException;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.StarkinVersion;
import org.starkin.index.SurveySearcher;

/**
 * Makes the map of a space of a sky. The map that is there stays as it is until the new one is whole, and where this fails. Failing
 * to read or write is an {@link UncheckedIOException}.
 */
public final class MapMaking {

    /** Up to so many stars a layout is fitted anew whenever a survey changes: it takes less than half a minute. */
    public static final int SMALL_SKY = 50_000;

    private static final double NANOS = 1e9;

    private final Path sky;
    private final Space space;
    private final MapSettings settings;
    private final MapProgress progress;
    private final int smallSky;

    /** @param space one of {@link MapDirectory#SPACES} */
    public MapMaking(Path sky, Space space, MapSettings settings, MapProgress progress) {
        this(sky, space, settings, progress, SMALL_SKY);
    }

    /** The same with another idea of a small sky. */
    MapMaking(Path sky, Space space, MapSettings settings, MapProgress progress, int smallSky) {
        this.sky = sky;
        this.space = space;
        this.settings = settings;
        this.progress = progress;
        this.smallSky = smallSky;
    }

    /** Fits a new layout of each space of which there are maps, as {@link #fitAnew()} does. */
    public static List<MapReport> fitAllAnew(Path sky, MapSettings settings, MapProgress progress) {
        return MapDirectory.SPACES.stream()
                .map(space -> new MapMaking(sky, space, settings, progress).fitAnew())
                .toList();
    }

    /** Fits a new layout to all surveys of one encoder, and places all their stars. */
    public MapReport fitAnew() {
        return making(this::fitAnew);
    }

    /**
     * Puts those generations on the map that are not. The layout that is there is kept, unless the sky has at most
     * {@value #SMALL_SKY} stars, the layout was fitted to none of the stars of a survey, cannot be used, or most stars of the sky have
     * another encoder than it: then a new one is fitted.
     */
    public MapReport bringUpToDate() {
        return making((directory, view) -> {
            Optional<SkyMap> map = usable(view);
            return map.isPresent() ? add(directory, view, map.get()) : fitAnew(directory, view);
        });
    }

    private interface Making {
        MapReport make(MapDirectory directory, SkyView view) throws IOException;
    }

    private MapReport making(Making making) {
        MapDirectory directory = new MapDirectory(sky, space);
        try (Sky opened = Sky.open(sky);
                Closeable _ = directory.lock();
                SkyView view = opened.acquire()) {
            return making.make(directory, view);
        } catch (IndexException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("the map of " + sky + " could not be made: " + e, e);
        }
    }

    /** The layout to which stars can be added, or nothing where a new one is to be fitted. */
    private Optional<SkyMap> usable(SkyView view) {
        List<SurveySearcher> surveys = ofOneEncoder(view);
        int stars = surveys.stream().mapToInt(survey -> survey.columns().size()).sum();
        if (stars <= smallSky) {
            return Optional.empty();
        }
        try {
            Optional<SkyMap> map = SkyMap.open(sky, space);
            if (map.isPresent()) {
                Sample.read(map.get().directory(), map.get().layout());
            }
            return map.filter(known -> surveys.stream()
                    .allMatch(survey -> known.takes(survey.manifest())
                            && known.layout()
                                    .sample()
                                    .containsKey(survey.manifest().survey())));
        } catch (UnusableMap | IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What answers from the space, of the surveys that have it. Joint vectors of light curves alone say what these say: a sky without a
     * spectrum has no joint map.
     */
    private List<SurveySearcher> inSpace(SkyView view) {
        boolean isWanted = space != Space.JOINT
                || view.surveys().stream()
                        .flatMap(survey -> survey.in(Space.SPECTRUM).stream())
                        .anyMatch(spectra -> spectra.columns().size() > 0);
        return (isWanted ? view.surveys() : List.<SurveySearcher>of())
                .stream().flatMap(survey -> survey.in(space).stream()).toList();
    }

    /** The surveys that have stars, of the encoder that most stars of the sky have. */
    private List<SurveySearcher> ofOneEncoder(SkyView view) {
        Map<EncoderId, Long> stars = inSpace(view).stream()
                .collect(Collectors.groupingBy(
                        survey -> survey.manifest().encoder(),
                        Collectors.summingLong(survey -> survey.columns().size())));
        Optional<EncoderId> most = stars.entrySet().stream()
                .max(Map.Entry.<EncoderId, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
        return inSpace(view).stream()
                .filter(survey ->
                        most.filter(survey.manifest().encoder()::equals).isPresent()
                                && survey.columns().size() > 0)
                .toList();
    }

    private MapReport fitAnew(MapDirectory directory, SkyView view) throws IOException {
        List<SurveySearcher> surveys = ofOneEncoder(view);
        SampleDraw draw = new SampleDraw(surveys, settings);
        float[][] vectors = draw.vectors();
        if (vectors.length < MapSettings.FEWEST) {
            return new MapReport.NotMade(space, vectors.length);
        }
        long began = System.nanoTime();
        Sample sample = UmapFit.fit(vectors, settings.seed(), progress);
        SkyLayout layout = layout(surveys.getFirst(), draw.shares(), sample, secondsSince(began));
        Path building = directory.begin();
        sample.write(building, layout.mark());
        MapDirectory.write(building, layout);
        long placing = System.nanoTime();
        SortedMap<String, Integer> placed = place(building, layout, sample, surveys);
        Path whole = directory.finish(building);
        return new MapReport.Made(space, whole, layout, true, placed, leftOut(view), secondsSince(placing));
    }

    private SkyLayout layout(SurveySearcher any, SortedMap<String, Integer> shares, Sample sample, double seconds) {
        return new SkyLayout(
                SkyLayout.SCHEMA_VERSION,
                sample.mark(),
                any.manifest().encoder(),
                any.manifest().dimension(),
                UmapFit.METHOD,
                Math.min(UmapFit.NEIGHBOURS, sample.size() - 1),
                UmapFit.epochs(sample.size()),
                UmapFit.MIN_DISTANCE,
                settings.seed(),
                shares,
                Trustworthiness.of(sample),
                Trustworthiness.probed(sample.size()),
                Clock.systemUTC().instant(),
                seconds,
                StarkinVersion.text());
    }

    private MapReport add(MapDirectory directory, SkyView view, SkyMap map) throws IOException {
        Path layout = map.directory();
        directory.sweep(
                layout,
                view.surveys().stream()
                        .map(survey -> survey.manifest().survey())
                        .collect(Collectors.toSet()));
        List<SurveySearcher> missing = inSpace(view).stream()
                .filter(survey ->
                        map.takes(survey.manifest()) && survey.columns().size() > 0)
                .filter(survey -> map.of(survey) instanceof Placement.LeftOut)
                .toList();
        long began = System.nanoTime();
        Sample sample = Sample.read(layout, map.layout());
        SortedMap<String, Integer> placed = place(layout, map.layout(), sample, missing);
        return new MapReport.Made(space, layout, map.layout(), false, placed, leftOut(view), secondsSince(began));
    }

    private SortedMap<String, Integer> place(Path into, SkyLayout layout, Sample sample, List<SurveySearcher> surveys)
            throws IOException {
        Placing placing = new Placing(sample, progress);
        SortedMap<String, Integer> placed = new TreeMap<>();
        for (SurveySearcher survey : surveys) {
            int size = survey.columns().size();
            progress.placing(survey.manifest().survey(), size);
            Places places = placing.place(size, survey::vectors, settings.threads());
            new MapFile(layout.mark(), survey.columns().mark(), new float[][] {places.x, places.y})
                    .write(MapDirectory.places(into, survey));
            placed.put(survey.manifest().survey(), size);
        }
        return placed;
    }

    private SortedMap<String, String> leftOut(SkyView view) {
        SortedMap<String, String> leftOut = new TreeMap<>(view.broken());
        SkyMap map = SkyMap.open(sky, space).orElseThrow();
        for (SurveySearcher survey : view.surveys()) {
            if (map.inSky(survey) instanceof Placement.LeftOut out) {
                leftOut.put(survey.manifest().survey(), out.reason());
            }
        }
        return leftOut;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS;
    }
}
