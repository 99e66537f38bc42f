package org.starkin.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.encoder.EncoderId;
import org.starkin.index.Manifest;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.Refusal;
import org.starkin.star.StarLookup;

/**
 * Which surveys a search goes through: all of one encoder, for the vectors of two cannot be compared.
 *
 * @param surveys at least one, by name
 * @param skipped those of the sky that are left out, and why
 * @param space whose vectors are compared; the manifests are of it
 */
record SearchScope(List<Manifest> surveys, List<SkippedSurvey> skipped, Space space) {

    SearchScope {
        surveys = List.copyOf(surveys);
        skipped = List.copyOf(skipped);
    }

    /** The surveys asked for, or all, that have the space; all of one encoder there. */
    static SearchScope ofOneEncoder(SkyView view, Optional<List<String>> names, Space space) {
        Asked asked = Asked.of(view, names, space);
        EncoderId encoder = asked.having().getFirst().encoder();
        requireEncoder(
                asked.having(), encoder, "survey " + asked.having().getFirst().survey());
        return new SearchScope(asked.having(), asked.skipped(), space);
    }

    /** The surveys asked for, which must be of this encoder; or all that have the space and are. */
    static SearchScope ofEncoder(SkyView view, Optional<List<String>> names, EncoderId encoder, Space space) {
        Asked asked = Asked.of(view, names, space);
        if (names.isPresent()) {
            requireEncoder(asked.having(), encoder, "the query");
            return new SearchScope(asked.having(), List.of(), space);
        }
        List<SkippedSurvey> skipped = new ArrayList<>(asked.skipped());
        for (Manifest manifest : asked.having()) {
            if (!manifest.encoder().equals(encoder)) {
                skipped.add(new SkippedSurvey(
                        manifest.survey(),
                        "its vectors were made by encoder " + manifest.encoder() + ", the query's by " + encoder));
            }
        }
        return new SearchScope(
                asked.having().stream()
                        .filter(manifest -> manifest.encoder().equals(encoder))
                        .toList(),
                skipped,
                space);
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

    /** Surveys that were asked for, those that have the space and those that do not. */
    private record Asked(List<Manifest> having, List<SkippedSurvey> skipped) {

        static Asked of(SkyView view, Optional<List<String>> names, Space space) {
            List<Manifest> having = new ArrayList<>();
            List<SkippedSurvey> lacking = new ArrayList<>();
            for (SurveySearcher searcher : StarLookup.surveys(view, names)) {
                Optional<SurveySearcher> in = searcher.in(space).filter(found -> !isVoid(searcher, found, space));
                in.ifPresentOrElse(
                        found -> having.add(found.manifest()),
                        () -> lacking.add(
                                new SkippedSurvey(searcher.manifest().survey(), reasonWithout(searcher, space))));
            }
            boolean isRefused = names.isPresent() ? !lacking.isEmpty() : having.isEmpty();
            if (isRefused) {
                SkippedSurvey first = lacking.getFirst();
                throw new Refusal.Conflict(
                        "no_such_space",
                        "survey " + first.survey() + " cannot be asked for " + space.key() + " vectors: "
                                + first.reason() + "; GET /api/v1/surveys tells the spaces of each");
            }
            if (names.isEmpty()) {
                lacking.addAll(broken(view));
            }
            return new Asked(having, lacking);
        }

        /** Whether a survey of spectra is asked for light curves, of which it has none. */
        private static boolean isVoid(SurveySearcher survey, SurveySearcher in, Space space) {
            return space == Space.LIGHT_CURVE
                    && in.manifest().stars().kept() == 0
                    && survey.in(Space.SPECTRUM).isPresent();
        }

        private static String reasonWithout(SurveySearcher survey, Space space) {
            return switch (space) {
                case LIGHT_CURVE -> "it has spectra and no light curve";
                case SPECTRUM -> "it has no spectrum";
                case JOINT ->
                    "it has no joint vectors: it was built before there were any, or its light curves were encoded by "
                            + survey.manifest().encoder() + ", of which the joint encoder takes none";
            };
        }
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
