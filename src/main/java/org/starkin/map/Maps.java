package org.starkin.map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;
import org.starkin.layout.Placement;
import org.starkin.layout.SkyLayout;
import org.starkin.layout.SkyMap;
import org.starkin.layout.UnusableMap;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;
import org.starkin.operate.SkyWarm;
import org.starkin.operate.StarkinConfig;

/**
 * Reads the map of the sky and keeps what was read for as long as layout and generations are the same: twelve bytes a star.
 * Thread-safe.
 */
@Singleton
final class Maps {

    private static final Logger LOG = Logger.getLogger(Maps.class);

    private final Optional<Path> sky;
    private final Map<String, MappedSurvey> kept = new ConcurrentHashMap<>();
    private volatile Optional<MapState> last = Optional.empty();

    Maps(StarkinConfig config) {
        this.sky = config.sky();
    }

    /**
     * The map over the generations of a view.
     *
     * @throws Refusal.NotFound where the sky has none
     * @throws Refusal.Unavailable where it cannot be read
     */
    MapState of(SkyView view) {
        SkyMap map = open();
        SortedMap<String, MappedSurvey> surveys = new TreeMap<>();
        SortedMap<String, String> leftOut = new TreeMap<>(view.broken());
        for (SurveySearcher survey : view.surveys()) {
            String name = survey.manifest().survey();
            switch (look(map, survey)) {
                case Look.There there -> surveys.put(name, there.survey());
                case Look.Missing missing -> leftOut.put(name, missing.reason());
            }
        }
        kept.keySet().retainAll(surveys.keySet());
        return known(map.name(), map.layout(), surveys, leftOut);
    }

    /** Reads the map before anybody asks for it; a sky without one, or whose map cannot be read, is told to who asks. */
    void prepare(@Observes SkyWarm warm) {
        try {
            of(warm.view());
        } catch (Refusal.NotFound | Refusal.Unavailable told) {
            LOG.debugf("the map is not read before it is asked for: %s", Message.of(told));
        }
    }

    private SkyMap open() {
        try {
            return sky.flatMap(SkyMap::open).orElseThrow(Maps::noMap);
        } catch (UnusableMap e) {
            throw new Refusal.Unavailable("broken_map", "the map of the sky cannot be read: " + Message.of(e));
        }
    }

    private static Refusal noMap() {
        return new Refusal.NotFound(
                "no_map",
                "this sky has no map; ./starkin map --sky DIR makes one, and this server finds it without a restart",
                List.of());
    }

    private sealed interface Look {

        record There(MappedSurvey survey) implements Look {}

        record Missing(String reason) implements Look {}
    }

    private Look look(SkyMap map, SurveySearcher survey) {
        String name = survey.manifest().survey();
        String mark = map.layout().mark();
        MappedSurvey known = kept.get(name);
        if (known != null && known.is(mark, survey)) {
            return new Look.There(known);
        }
        return switch (map.of(survey)) {
            case Placement.OnMap placed -> {
                MappedSurvey mapped = MappedSurvey.of(mark, survey, placed.places());
                kept.put(name, mapped);
                yield new Look.There(mapped);
            }
            case Placement.LeftOut out -> new Look.Missing(out.reason());
        };
    }

    private MapState known(
            String name, SkyLayout layout, SortedMap<String, MappedSurvey> surveys, SortedMap<String, String> leftOut) {
        String version = MapState.version(layout, surveys);
        Optional<MapState> before = last.filter(
                state -> state.version().equals(version) && state.leftOut().equals(leftOut));
        MapState state = before.orElseGet(() -> MapState.of(name, layout, surveys, leftOut));
        last = Optional.of(state);
        return state;
    }
}
