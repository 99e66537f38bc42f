package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.SkyPosition;
import org.starkin.index.StarFacts;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

class ZtfTableTest {

    private static final String HEADER = "oid,expid,hjd,mjd,mag,magerr,catflags,filtercode,ra,dec,field,ccdid,qid\n";

    @TempDir
    Path directory;

    @Test
    void joinsTheFilesOfABandAndFieldByPosition() {
        Collected collected = Collected.recognised(
                ReadOptions.BUILD,
                RealData.file("native/multi_survey/18aaaawyw-zg1.csv.gz"),
                RealData.file("native/multi_survey/18aaaawyw-zg2.csv.gz"),
                RealData.file("native/multi_survey/18aaaawyw-zr1.csv.gz"),
                RealData.file("native/multi_survey/18aaaawyw-zr2.csv.gz"));

        RawStar star = collected.only();

        LightCurve curve = star.lightCurve();
        assertThat(star.objectId()).isEqualTo("462104100001036");
        assertThat(star.known().properties().get(StarFacts.JOINED_IDS)).contains(" 1456211200009248");
        assertThat(curve.timeSystem()).isEqualTo(TimeSystem.HJD);
        assertThat(curve.passbands()).containsExactly(new Passband("zg"), new Passband("zr"));
        assertThat(star.known().position().orElseThrow().separationArcsec(new SkyPosition(107.71417, 2.46099)))
                .isLessThan(1);
        assertThat(curve.size() + star.drops().read())
                .isEqualTo((int) collected.photometry.orElseThrow().rows());
        assertThat(star.drops().dropped()).containsOnlyKeys(DropReason.FLAGGED);
    }

    @Test
    void takesTheFlagsAsItIsTold() throws IOException {
        Path file = Files.writeString(
                directory.resolve("x.csv"), HEADER + row(1, 0, 10, 20) + row(1, 8, 10, 20) + row(1, 32768, 10, 20));

        assertThat(pointsLeft(file, Quality.ANY)).isEqualTo(3);
        assertThat(pointsLeft(file, Quality.ADVISED)).isEqualTo(2);
        assertThat(pointsLeft(file, Quality.STRICT)).isEqualTo(1);
    }

    @Test
    void joinsNeitherFarNeighboursNorTwoObjectsOfOneExposure() throws IOException {
        double near = 1.2 / 3600;
        Path file = Files.writeString(
                directory.resolve("x.csv"),
                HEADER
                        + row(3, 0, 10, 20)
                        + row(4, 0, 10, 20 + 2 * near)
                        + row(5, 0, 10, 20 + near / 2).replace("zg", "zr")
                        + row(6, 0, 10, 20 + near).replace("zg", "zi")
                        + row(7, 0, 10, 20 + near * 1.01));

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThat(collected.stars.keySet()).containsExactlyInAnyOrder("3", "4", "6");
        assertThat(collected.star("3").known().properties()).containsEntry(StarFacts.JOINED_IDS, "3 5");
        assertThat(collected.star("6").known().properties()).containsEntry(StarFacts.JOINED_IDS, "6 7");
    }

    @Test
    void joinsByTheNameOfTheFileWhereAPatternIsGiven() throws IOException {
        Path first = Files.writeString(directory.resolve("vega-zg.csv"), HEADER + row(3, 0, 10, 20));
        Path second = Files.writeString(directory.resolve("vega-zr.csv"), HEADER + row(4, 0, 50, 20));
        ReadOptions options = new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Pattern.compile("([a-z]+)-z[gri]")),
                Quality.ADVISED,
                Limits.BUILD);

        RawStar star = Collected.recognised(options, first, second).only();

        assertThat(star.objectId()).isEqualTo("vega");
        assertThat(star.lightCurve().size()).isEqualTo(2);
    }

    @Test
    void countsRowsWhoseFilterNoPassbandMayBeCalled() throws IOException {
        Path file = Files.writeString(
                directory.resolve("x.csv"),
                HEADER
                        + row(1, 0, 10, 20)
                        + row(1, 0, 10, 20).replace("zg", "z".repeat(33))
                        + row(1, 0, 10, 20).replace("zg", ""));

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        assertThat(star.lightCurve().passbands()).containsExactly(Passband.UNKNOWN, new Passband("zg"));
        assertThat(star.drops().dropped()).containsOnlyKeys(DropReason.UNREADABLE);
    }

    private static int pointsLeft(Path file, Quality quality) {
        ReadOptions options = new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                quality,
                Limits.BUILD);
        return Collected.recognised(options, file).only().lightCurve().size();
    }

    private static String row(long oid, int flags, double ra, double dec) {
        return oid + ",1,2458204." + oid + flags + ",58204.1,15.1,0.01," + flags + ",zg," + ra + "," + dec
                + ",462,4,1\n";
    }
}
