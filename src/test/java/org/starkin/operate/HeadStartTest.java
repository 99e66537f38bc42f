package org.starkin.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.demo.SkyMaker;
import org.starkin.demo.SyntheticStars.SurveyKind;
import org.starkin.index.NoSuchSky;
import org.starkin.index.Sky;

final class HeadStartTest {

    @TempDir
    Path directory;

    @Test
    void handsTheSkyThatItBeganWithOutOnce() {
        SkyMaker.write(directory, SurveyKind.GAIA, 3, 1);
        HeadStart.begin(directory);

        try (Sky first = HeadStart.open(directory);
                Sky second = HeadStart.open(directory)) {
            assertThat(first).isNotSameAs(second);
            assertThat(first.acquire().surveys()).hasSize(1);
            assertThat(second.acquire().surveys()).hasSize(1);
        }
    }

    @Test
    void tellsWhatIsWrongWithASkyThatCannotBeOpened() {
        HeadStart.begin(directory.resolve("nowhere"));

        assertThatThrownBy(() -> HeadStart.open(directory.resolve("nowhere")))
                .isInstanceOf(NoSuchSky.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void opensASkyThatHasComeSinceItBegan() {
        HeadStart.begin(directory);
        assertThatThrownBy(() -> HeadStart.open(directory)).isInstanceOf(NoSuchSky.class);
        HeadStart.begin(directory);
        SkyMaker.write(directory, SurveyKind.GAIA, 3, 1);

        try (Sky sky = HeadStart.open(directory)) {
            assertThat(sky.acquire().broken()).isEmpty();
        }
    }
}
