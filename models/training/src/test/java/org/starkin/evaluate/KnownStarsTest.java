package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;

class KnownStarsTest {

    @Test
    void neighboursOfRealStarsAreMostlyOfTheirClass() throws IOException {
        KnownStars known = new KnownStars(RealData.folder());

        List<KnownStar> test = known.read(LabelledSurvey.ASAS, Split.TEST, 8);
        List<KnownStar> training = known.read(LabelledSurvey.ASAS, Split.TRAINING, 25);

        Encoder encoder = Encoders.load(Encoders.DEFAULT);
        Retrieval figures = Retrieval.measure(encoded(encoder, test), encoded(encoder, training));
        assertThat(test).allMatch(star -> Split.of(star.id().objectId()) == Split.TEST);
        assertThat(training).allMatch(star -> Split.of(star.id().objectId()) == Split.TRAINING);
        assertThat(training).extracting(KnownStar::kind).contains("ECL", "EA", "RRAB", "RRC", "LPV", "DSCT", "ROT");
        assertThat(figures.precisionAt10()).isGreaterThan(0.5);
    }

    private static Sample encoded(Encoder encoder, List<KnownStar> stars) {
        return Sample.of(encoder, stars, star -> fail("no vector of " + star.id()));
    }

    @Test
    void saysWhichFileIsMissing(@TempDir Path empty) {
        assertThatThrownBy(() -> new KnownStars(empty).read(LabelledSurvey.ASAS, Split.TEST, 1))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("asas3-objects.csv");
    }
}
