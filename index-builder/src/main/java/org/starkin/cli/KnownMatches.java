package org.starkin.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.SkyView;
import org.starkin.index.StarId;
import org.starkin.match.KnownMatch;
import org.starkin.match.Source;
import org.starkin.survey.KnownPair;

/** Makes sources of pairs of stars that a sky holds. Not thread-safe. */
final class KnownMatches {

    private final SkyView view;
    private final double shareWithout;
    private final List<KnownMatch> matches = new ArrayList<>();
    private int missing;

    /**
     * Sources from a sky.
     *
     * @param shareWithout of the sources, whose counterpart is overlooked, as if the other survey had not seen it
     */
    KnownMatches(SkyView view, double shareWithout) {
        this.view = view;
        this.shareWithout = shareWithout;
    }

    /** Adds a pair, seen from both sides under one name: it is one star. */
    void add(KnownPair pair) {
        Optional<EmbeddedStar> one = star(pair.star());
        Optional<EmbeddedStar> other = pair.otherId().flatMap(id -> star(new StarId(pair.otherSurvey(), id)));
        if (one.isEmpty() || (other.isEmpty() && pair.otherId().isPresent())) {
            missing++;
            return;
        }
        String name = pair.star().toString();
        add(
                name,
                one.get(),
                pair.otherSurvey(),
                other.map(star -> star.facts().id().objectId()));
        other.ifPresent(star -> add(
                name,
                star,
                pair.star().survey(),
                Optional.of(one.get().facts().id().objectId())));
    }

    private Optional<EmbeddedStar> star(StarId id) {
        return view.survey(id.survey()).flatMap(survey -> survey.embedded(id.objectId()));
    }

    private void add(String name, EmbeddedStar star, String target, Optional<String> objectId) {
        boolean isHidden = isHidden(star.facts().id() + " " + target);
        matches.add(new KnownMatch(name, Source.of(star), target, objectId, isHidden));
    }

    /** Drawn by a hash of the name, so that it is the same in every run. */
    private boolean isHidden(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8));
            return ((digest[0] & 0xff) << 8 | (digest[1] & 0xff)) < shareWithout * 65_536;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1, which every Java platform must have", e);
        }
    }

    /** What was added. */
    List<KnownMatch> matches() {
        return List.copyOf(matches);
    }

    /** Pairs of which a star is not in the sky. */
    int missing() {
        return missing;
    }
}
