package org.starkin.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.demo.SkyMaker;
import org.starkin.demo.SyntheticStars.SurveyKind;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;

final class WarmUpTest {

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofMinutes(10);

    @TempDir
    Path directory;

    @Test
    void asksForStarsOfEverySurveyThatHasAny() {
        SkyMaker.write(directory, SurveyKind.GAIA, 3, 1);
        SkyMaker.write(directory, SurveyKind.ZTF, 0, 2);
        SkyMaker.write(directory, SurveyKind.TESS, 2, 3);

        assertThat(asked(AS_LONG_AS_IT_TAKES)).isEqualTo(2 * WarmUp.STARS_OF_A_SURVEY);
    }

    @Test
    void asksForNothingWhereItHasNoTime() {
        SkyMaker.write(directory, SurveyKind.GAIA, 3, 1);

        assertThat(asked(Duration.ZERO)).isZero();
    }

    private int asked(Duration longest) {
        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            return WarmUp.of(view, longest);
        }
    }
}
