package org.starkin.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.encoder.EncoderId;
import org.starkin.index.Manifest;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.Refusal;
import org.starkin.star.StarLookup;

/**
 * Which surveys a search goes through: all of one encoder, for the vectors of two cannot be compared.
 *
 * @param surveys at least one, by name
 * @param skipped those of the sky that are left out, and why
 */
record SearchScope(List<Manifest> surveys, List<SkippedSurvey> skipped) {

    SearchScope {
        surveys = List.copyOf(surveys);
        skipped = List.copyOf(skipped);
    }

    /** The surveys asked for, or all; all of one encoder. */
    static SearchScope ofOneEncoder(SkyView view, Optional<List<String>> names) {
        List<Manifest> asked = manifests(view, names);
        EncoderId encoder = asked.getFirst().encoder();
        requireEncoder(asked, encoder, "survey " + asked.getFirst().survey());
        return new SearchScope(asked, names.isPresent() ? List.of() : broken(view));
    }

    /** The surveys asked for, which must be of this encoder; or all that are. */
    static SearchScope ofEncoder(SkyView view, Optional<List<String>> names, EncoderId encoder) {
        List<Manifest> asked = manifests(view, names);
        if (names.isPresent()) {
            requireEncoder(asked, encoder, "the query");
            return new SearchScope(asked, List.of());
        }
        List<SkippedSurvey> skipped = new ArrayList<>(broken(view));
        for (Manifest manifest : asked) {
            if (!manifest.encoder().equals(encoder)) {
                skipped.add(new SkippedSurvey(
                        manifest.survey(),
                        "its vectors were made by encoder " + manifest.encoder() + ", the query's by " + encoder));
            }
        }
        return new SearchScope(
                asked.stream()
                        .filter(manifest -> manifest.encoder().equals(encoder))
                        .toList(),
                skipped);
    }

    List<String> names() {
        return surveys.stream().map(Manifest::survey).toList();
    }

    EncoderId encoder() {
        return surveys.getFirst().encoder();
    }

    int dimension() {
        return surveys.getFirst().dimension();
    }

    private static List<Manifest> manifests(SkyView view, Optional<List<String>> names) {
        List<SurveySearcher> searchers = names.map(given -> given.stream()
                        .distinct()
                        .sorted()
                        .map(name -> StarLookup.survey(view, name))
                        .toList())
                .orElseGet(view::surveys);
        return searchers.stream().map(SurveySearcher::manifest).toList();
    }

    private static void requireEncoder(List<Manifest> asked, EncoderId encoder, String whose) {
        for (Manifest manifest : asked) {
            if (!manifest.encoder().equals(encoder)) {
                throw new Refusal.EncoderMismatch(
                        "mixed_encoders",
                        "the vectors of survey " + manifest.survey() + " were made by encoder " + manifest.encoder()
                                + ", those of " + whose + " by " + encoder
                                + ", so they cannot be compared; name surveys of one encoder");
            }
        }
    }

    private static List<SkippedSurvey> broken(SkyView view) {
        return view.broken().entrySet().stream()
                .filter(entry -> view.survey(entry.getKey()).isEmpty())
                .map(entry -> new SkippedSurvey(entry.getKey(), "it cannot be read: " + entry.getValue()))
                .toList();
    }
}
