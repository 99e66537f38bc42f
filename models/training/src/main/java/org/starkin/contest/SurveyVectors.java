package org.starkin.contest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.starkin.graph.VectorSource;
import org.starkin.index.IndexException;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;

/** The vectors of a survey that was built. */
final class SurveyVectors {

    /** The fewest vectors that are worth a contest. */
    static final int FEWEST = 1_000;

    private SurveyVectors() {}

    /**
     * Some stars, drawn by a seed, are the queries; the others are the vectors.
     *
     * @param survey its directory in a sky
     * @throws IllegalArgumentException where there is no such survey, it cannot be read or has too few stars
     */
    static Course course(Path survey, int queries, long seed) throws IOException {
        Path directory = survey.toAbsolutePath().normalize();
        Path parent = Optional.ofNullable(directory.getParent()).orElse(directory);
        Path name = Optional.ofNullable(directory.getFileName()).orElse(directory);
        try (Sky sky = Sky.open(parent);
                SkyView view = sky.acquire()) {
            SurveySearcher searcher = view.survey(name.toString())
                    .orElseThrow(
                            () -> new IllegalArgumentException("the sky %s has no survey %s that can be read; it has %s"
                                    .formatted(parent, name, names(view))));
            long stars = searcher.manifest().stars().kept();
            if (stars - queries < FEWEST) {
                throw new IllegalArgumentException(
                        "survey %s has %d stars: with %d queries left out, fewer than %d; ask fewer queries, or of a larger survey"
                                .formatted(name, stars, queries, FEWEST));
            }
            return drawn(searcher.vectors(), queries, new SplittableRandom(seed));
        } catch (IndexException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static String names(SkyView view) {
        return String.join(
                ", ",
                view.surveys().stream()
                        .map(survey -> survey.manifest().survey())
                        .toList());
    }

    private static Course drawn(VectorSource source, int queries, SplittableRandom random) throws IOException {
        float[][] all = new float[source.size()][source.dimension()];
        for (int number = 0; number < all.length; number++) {
            source.vector(number, all[number], 0);
        }
        for (int i = 0; i < queries; i++) {
            int last = all.length - 1 - i;
            int drawn = random.nextInt(last + 1);
            float[] vector = all[drawn];
            all[drawn] = all[last];
            all[last] = vector;
        }
        return Course.split(all, queries);
    }
}
