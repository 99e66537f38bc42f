package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.lightcurve.Cleaned;
import org.starkin.lightcurve.Cleaning;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

class KeplerTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "kplr009726699-2009350155506_llc.fits, 9726699,   4370, 230, 6,  4134, 270126.2663809265",
        "kplr010002792-2010174085026_llc.fits, 10002792,  4634, 142, 6,  4486, 93018.84574056788",
        "ktwo211117077-c04_llc.fits,           211117077, 3470, 176, 12, 3282, 37267.83778588704",
        "ktwo211436265-c05_llc.fits,           211436265, 3663, 213, 5,  3445, 293368.62636066764",
    })
    void readsQuartersAndCampaigns(String name, String id, int rows, int flagged, int noFlux, int kept, double mean) {
        Collected collected = Collected.recognised(ReadOptions.BUILD, RealData.file("native/kepler_tess/" + name));

        RawStar star = collected.only();
        Cleaned cleaned = Cleaning.clean(star.lightCurve());

        assertThat(star.objectId()).isEqualTo(id);
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.BKJD);
        assertThat(star.lightCurve().passbands()).containsExactly(new Passband("Kepler"));
        assertThat(star.known().position()).isPresent();
        assertThat(star.known().properties()).containsKey("kepmag");
        assertThat(collected.photometry.orElseThrow().rows()).isEqualTo(rows);
        assertThat(star.drops().dropped()).containsOnly(Map.entry(DropReason.FLAGGED, flagged));
        assertThat(cleaned.drops().dropped()).containsOnly(Map.entry(DropReason.VALUE_NOT_FINITE, noFlux));
        assertThat(cleaned.lightCurve().size()).isEqualTo(kept);
        assertThat(Arrays.stream(cleaned.lightCurve().series().getFirst().values())
                        .average()
                        .orElseThrow())
                .isCloseTo(mean, within(mean * 1e-12));
    }

    @Test
    void takesTheFlagsAsItIsTold() throws IOException {
        Path file = quarter("TIME").write(directory.resolve("x.fits"));

        assertThat(points(file, Quality.ANY)).isEqualTo(4);
        assertThat(points(file, Quality.ADVISED)).isEqualTo(3);
        assertThat(points(file, Quality.STRICT)).isEqualTo(2);
    }

    @Test
    void findsTheTimesOfOldFilesUnderTheirOldName() throws IOException {
        Path file = quarter("T").write(directory.resolve("x.fits"));

        assertThat(points(file, Quality.ANY)).isEqualTo(4);
    }

    private static int points(Path file, Quality quality) {
        return Collected.recognised(TessSpocTest.options(quality), file)
                .only()
                .lightCurve()
                .size();
    }

    private static FitsMaker quarter(String time) {
        return new FitsMaker()
                .card("TELESCOP", "'Kepler'")
                .card("KEPLERID", 5)
                .column(time, 'D', 1, 2, 3, 4)
                .column("SAP_FLUX", 'E', 1, 2, 3, 4)
                .column("PDCSAP_FLUX", 'E', 1, 2, 3, 5)
                .column("SAP_QUALITY", 'J', 0, 16, 32, 128);
    }
}
