package org.starkin.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.index.Hit;
import org.starkin.index.SkyPosition;

/**
 * Puts hits together that lie on one place of the sky: each belongs to the group of the most similar hit within the radius of
 * it, or begins a group of its own. A hit without a position is alone. Taking more hits, in their order, adds siblings and
 * groups behind, and changes nothing that was there before. For one thread.
 */
final class HitGroups {

    private static final double ARCSEC_PER_DEGREE = 3600;

    /** A hit and those that are taken for the same star, both most similar first. */
    record Group(Hit best, List<Hit> siblings) {}

    private final double radiusArcsec;
    private final List<Group> groups = new ArrayList<>();

    /** The groups whose best hit lies in a strip of declination as high as the radius, in their order. */
    private final Map<Long, List<Group>> byStrip = new HashMap<>();

    private HitGroups(double radiusArcsec) {
        this.radiusArcsec = radiusArcsec;
    }

    /** The groups of hits that come most similar first, in the order of their best. */
    static List<Group> of(List<Hit> hits, double radiusArcsec) {
        HitGroups made = new HitGroups(radiusArcsec);
        hits.forEach(made::add);
        return made.groups;
    }

    private void add(Hit hit) {
        Optional<SkyPosition> position = hit.star().position();
        Optional<Group> near = position.flatMap(this::near);
        if (near.isPresent()) {
            near.get().siblings().add(hit);
            return;
        }
        Group group = new Group(hit, new ArrayList<>());
        groups.add(group);
        position.ifPresent(place ->
                byStrip.computeIfAbsent(strip(place), any -> new ArrayList<>()).add(group));
    }

    /** The group of the most similar hit within the radius. */
    private Optional<Group> near(SkyPosition place) {
        Optional<Group> best = Optional.empty();
        for (long strip = strip(place) - 1; strip <= strip(place) + 1; strip++) {
            for (Group group : byStrip.getOrDefault(strip, List.of())) {
                SkyPosition other = group.best().star().position().orElseThrow();
                if (other.separationArcsec(place) <= radiusArcsec) {
                    if (best.isEmpty() || isBefore(group, best.get())) {
                        best = Optional.of(group);
                    }
                    break;
                }
            }
        }
        return best;
    }

    private static boolean isBefore(Group one, Group other) {
        return Hit.ORDER.compare(one.best(), other.best()) < 0;
    }

    private long strip(SkyPosition place) {
        return (long) Math.floor(place.decDeg() * ARCSEC_PER_DEGREE / radiusArcsec);
    }
}
