package org.starkin.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.index.Reject;
import org.starkin.index.Star;

/** A sink that keeps what it takes. */
final class Gathered implements StarSink {

    final List<Star> stars = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();

    @Override
    public Optional<String> add(Star star) {
        stars.add(star);
        return Optional.empty();
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }

    List<String> ids() {
        return stars.stream().map(star -> star.facts().id().objectId()).toList();
    }
}
