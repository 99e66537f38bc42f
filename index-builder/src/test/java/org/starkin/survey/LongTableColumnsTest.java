package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

/** Columns are found by name, whatever its case: what is a time, a brightness, an error, a passband. */
class LongTableColumnsTest {

    private static final String PLAIN = "object_id,jd,mag,mag_err,band\nA,1.5,12.25,0.01,V\nA,2.5,12.5,0.02,V\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "jd, JD",
        "hjd, HJD",
        "BJD, BJD_TDB",
        "mjd, MJD",
        "HMJD, HMJD",
        "btjd, BTJD",
        "bjd_tcb, BJD_TCB",
        "bkjd, BKJD",
    })
    void knowsTheTimeSystemByTheColumnsName(String column, String constant) throws Exception {
        TimeSystem expected = (TimeSystem) TimeSystem.class.getField(constant).get(null);

        LightCurve read = Collected.read(ReadOptions.BUILD, file(PLAIN.replace("jd", column)))
                .only()
                .lightCurve();

        assertThat(read.timeSystem()).isEqualTo(expected);
    }

    @Test
    void takesTheTimeSystemOfAnOption() throws IOException {
        ReadOptions tess = withTimeSystem("BTJD");

        LightCurve read =
                Collected.read(tess, file(PLAIN.replace("jd", "Time"))).only().lightCurve();

        assertThat(read.timeSystem()).isEqualTo(TimeSystem.BTJD);
        assertThat(TimeSystems.find("hjd-2450000").orElseThrow().originJd()).isEqualTo(2_450_000);
        assertThat(TimeSystems.find("mjd-5")).isEmpty();
        assertThat(TimeSystems.find("hjd-x")).isEmpty();
    }

    @Test
    void prefersTimesFreeOfTheEarthsMotion() throws IOException {
        String table = "object_id,mjd,hjd,mag\nA,50000,2450001.0,12\n";

        LightCurve read = Collected.read(ReadOptions.BUILD, file(table)).only().lightCurve();

        assertThat(read.timeSystem()).isEqualTo(TimeSystem.HJD);
        assertThat(read.series().getFirst().time(0)).isEqualTo(2450001.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mag_err", "magerr", "MAG_ERROR", "error", "err"})
    void findsTheErrorOfAMagnitude(String column) throws IOException {
        Path table = file(PLAIN.replace("mag_err", column));

        BandSeries series = series(table);

        assertThat(series.error(1)).isEqualTo(0.02);
    }

    @ParameterizedTest
    @CsvSource({
        "flux, flux_err, RELATIVE_FLUX",
        "FLUX_NJY, flux_error, NANOJANSKY",
        "flux_ujy, error, MICROJANSKY",
        "flux_mjy, err, MILLIJANSKY",
    })
    void findsAFluxAndItsUnit(String flux, String error, BrightnessUnit unit) throws IOException {
        Path table = file("object_id,jd," + flux + "," + error + "\nA,1,-3.5,0.5\n");

        BandSeries series = series(table);

        assertThat(series.unit()).isEqualTo(unit);
        assertThat(series.value(0)).isEqualTo(-3.5);
        assertThat(series.error(0)).isEqualTo(0.5);
        assertThat(series.passband()).isEqualTo(Passband.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"band", "Filter", "passband"})
    void keepsPassbandsApart(String column) throws IOException {
        Path table = file("object_id,jd,mag," + column + "\nA,1,10,g\nA,1.5,9,r\nA,2,11,g\nA,3,12,\n");

        LightCurve read = Collected.read(ReadOptions.BUILD, table).only().lightCurve();

        assertThat(read.passbands()).extracting(Passband::name).containsExactly("g", "r", "unknown");
        assertThat(read.series().getFirst().values()).containsExactly(10, 11);
        assertThat(read.series().getFirst().hasErrors()).isFalse();
    }

    private BandSeries series(Path table) {
        return Collected.read(ReadOptions.BUILD, table)
                .only()
                .lightCurve()
                .series()
                .getFirst();
    }

    private static ReadOptions withTimeSystem(String name) {
        return new ReadOptions(TimeSystems.find(name), Optional.empty(), Optional.empty(), Limits.BUILD);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "table", ".csv"), text);
    }
}
