package org.starkin.map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.SurveySearcher;
import org.starkin.layout.MapDirectory;
import org.starkin.layout.Placement;
import org.starkin.layout.SkyMap;
import org.starkin.layout.UnusableMap;
import org.starkin.operate.Message;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.operate.SkyWarm;

/**
 * Reads the maps of the sky, one a space, and keeps what was read for as long as layout and generations are the same: twelve bytes
 * a star. Thread-safe.
 */
@Singleton
final class Maps {

    private static final Logger LOG = Logger.getLogger(Maps.class);

    private final OpenSky sky;
    private final Map<Key, MappedSurvey> kept = new ConcurrentHashMap<>();
    private final Map<Space, MapState> last = new ConcurrentHashMap<>();

    /** A survey on the map of a space. */
    private record Key(Space space, String survey) {}

    Maps(OpenSky sky) {
        this.sky = sky;
    }

    /**
     * The map over the generations of a view.
     *
     * @param space of which map; without it that of light curves, or, where the sky has none, the joint one
     * @throws Refusal.NotFound where the sky has none
     * @throws Refusal.Unavailable where it cannot be read
     */
    MapState of(SkyView view, Optional<Space> space) {
        return of(view, space.orElseGet(this::usual));
    }

    /** The spaces of which the sky has a map, whether it can be read or not. */
    List<Space> spaces() {
        return MapDirectory.SPACES.stream().filter(this::has).toList();
    }

    private Space usual() {
        return spaces().stream().findFirst().orElse(Space.LIGHT_CURVE);
    }

    private boolean has(Space space) {
        return sky.files()
                .filter(path -> new MapDirectory(path, space).isThere())
                .isPresent();
    }

    private MapState of(SkyView view, Space space) {
        SkyMap map = open(space);
        SortedMap<String, MappedSurvey> surveys = new TreeMap<>();
        SortedMap<String, String> leftOut = new TreeMap<>(view.broken());
        for (SurveySearcher survey : view.surveys()) {
            String name = survey.manifest().survey();
            switch (look(map, space, survey)) {
                case Look.There there -> surveys.put(name, there.survey());
                case Look.Missing missing -> leftOut.put(name, missing.reason());
            }
        }
        kept.keySet().removeIf(key -> key.space() == space && !surveys.containsKey(key.survey()));
        return known(space, map, surveys, leftOut);
    }

    /** Reads the maps before anybody asks for them; a sky without one, or whose map cannot be read, is told to who asks. */
    void prepare(@Observes SkyWarm warm) {
        for (Space space : spaces()) {
            try {
                of(warm.view(), space);
            } catch (Refusal.NotFound | Refusal.Unavailable told) {
                LOG.debugf("the %s map is not read before it is asked for: %s", space.key(), Message.of(told));
            }
        }
    }

    private SkyMap open(Space space) {
        try {
            return sky.files().flatMap(path -> SkyMap.open(path, space)).orElseThrow(() -> noMap(space));
        } catch (UnusableMap e) {
            throw new Refusal.Unavailable("broken_map", "the map of the sky cannot be read: " + Message.of(e));
        }
    }

    private static Refusal noMap(Space space) {
        return new Refusal.NotFound(
                "no_map",
                "this sky has no map" + (space == Space.LIGHT_CURVE ? "" : " of the " + space.key() + " space")
                        + "; ./starkin map --sky DIR makes one"
                        + (space == Space.JOINT ? " where there are spectra" : "")
                        + ", and this server finds it without a restart",
                List.of());
    }

    private sealed interface Look {

        record There(MappedSurvey survey) implements Look {}

        record Missing(String reason) implements Look {}
    }

    private Look look(SkyMap map, Space space, SurveySearcher survey) {
        Key key = new Key(space, survey.manifest().survey());
        String mark = map.layout().mark();
        MappedSurvey known = kept.get(key);
        Optional<SurveySearcher> in = survey.in(space);
        if (known != null && in.isPresent() && known.is(mark, in.get())) {
            return new Look.There(known);
        }
        return switch (map.inSky(survey)) {
            case Placement.OnMap placed -> {
                MappedSurvey mapped = MappedSurvey.of(mark, in.orElseThrow(), placed.places());
                kept.put(key, mapped);
                yield new Look.There(mapped);
            }
            case Placement.LeftOut out -> new Look.Missing(out.reason());
        };
    }

    private MapState known(
            Space space, SkyMap map, SortedMap<String, MappedSurvey> surveys, SortedMap<String, String> leftOut) {
        String version = MapState.version(map.layout(), surveys);
        MapState before = last.get(space);
        if (before != null
                && before.version().equals(version)
                && before.leftOut().equals(leftOut)) {
            return before;
        }
        MapState state = MapState.of(space, map.name(), map.layout(), surveys, leftOut);
        last.put(space, state);
        return state;
    }
}
