package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.StarFacts;
import org.starkin.lightcurve.TimeSystem;

class CatalinaTableTest {

    private static final String SHORT = "MasterID,Mag,Magerr,RA,Dec,MJD,Blend";
    private static final String LONG = "MasterID,ID,Mag,Magerr,RA,Dec,FWHM,Var,FrameID,MJD,airmass,exposure,X,Y,Flux,"
            + "Area,Flags,Theta,Elong,MuMax,Blend";

    @TempDir
    Path directory;

    @Test
    void readsAFileOfTheService() {
        RawStar star = Collected.recognised(ReadOptions.BUILD, RealData.file("native/multi_survey/c257-37-crts.csv.gz"))
                .only();

        assertThat(star.objectId()).isEqualTo("1138074028634");
        assertThat(MadeUp.summary(star)).isEqualTo("CV 359");
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.MJD);
        assertThat(star.known().position()).isPresent();
    }

    @Test
    void leavesOutBlendsAndFlags() {
        Path file = MadeUp.file(
                directory.resolve("x.csv"),
                LONG,
                detection(53557, 0, 0),
                detection(53558, 2, 0),
                detection(53559, 0, 1));

        assertThat(MadeUp.summary(file, Quality.ADVISED)).isEqualTo("CV 1 FLAGGED 2");
        assertThat(MadeUp.summary(file, Quality.STRICT)).isEqualTo("CV 1 FLAGGED 2");
        assertThat(MadeUp.summary(file, Quality.ANY)).isEqualTo("CV 3");
    }

    private static String detection(int mjd, int flags, int blend) {
        return "1138074028634,1,14.0,0.05,257.36,37.59,3,0,1," + mjd + ",1,30,1,1,1,1," + flags + ",0,1,1," + blend;
    }

    @Test
    void joinsTheIdsOfItsTelescopesByPositionAndThoseOfOneFieldNot() {
        String place = ",14.0,0.05,257.36000,37.59000,";
        String near = ",14.0,0.05,257.36020,37.59010,";
        Path file = MadeUp.file(
                directory.resolve("x.csv"),
                SHORT,
                "1138074028634" + place + "53557,0",
                "3138074000017" + near + "53558,0",
                "1138074028635" + near + "53559,0");

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThat(collected.stars).hasSize(2);
        assertThat(collected.stars.values())
                .anyMatch(star -> "1138074028635 3138074000017"
                        .equals(star.known().properties().get(StarFacts.JOINED_IDS)));
    }

    @Test
    void joinsTheRowsOfOneIdWhereverTheyAre() {
        Path first = MadeUp.file(
                directory.resolve("x.csv"),
                SHORT,
                "1138074028634,14.0,0.05,257.36,37.59,53557,0",
                "1138074028700,14.0,0.05,257.90,37.59,53557,0",
                "1138074028634,14.0,0.05,257.36,37.59,53558,0");
        Path second = MadeUp.file(directory.resolve("y.csv"), SHORT, "1138074028634,14.0,0.05,257.36,37.59,53559,0");

        Collected collected = Collected.recognised(ReadOptions.BUILD, first, second);

        assertThat(collected.stars).containsOnlyKeys("1138074028634", "1138074028700");
        assertThat(collected.star("1138074028634").lightCurve().size()).isEqualTo(3);
    }

    @Test
    void countsRowsThatAreNoNumbers() {
        Path file = MadeUp.file(
                directory.resolve("x.csv"),
                SHORT,
                "1138074028634,14.0,0.05,257.36,37.59,53557,0",
                "1138074028634,bright,0.05,257.36,37.59,53557,0",
                ",14.0,0.05,257.36,37.59,53557,0");

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThat(MadeUp.summary(collected.only())).isEqualTo("CV 1 UNREADABLE 1");
        assertThat(collected.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).isEqualTo("missing_object_id"));
    }
}
