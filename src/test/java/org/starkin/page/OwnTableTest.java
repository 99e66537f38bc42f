package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** The search box and the reader's own light curves: typed, pasted, chosen, dropped, and put right. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class OwnTableTest {

    private static final String ID = SyntheticStars.id(1);
    private static final String STAR = "ztf/" + ID;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ztf/1000001 | Star 1000001 of ztf.",
                "1000001 | An id, looked for in gaia, tess, ztf.",
                "10.01 -30.01 | Position 10.01000 −30.01000 deg, 00:40:02.40 −30:00:36.0, within 5 arcsec.",
                "00:40:02.40 -30:00:36.0 r=2 | Position 10.01000 −30.01000 deg, 00:40:02.40 −30:00:36.0, within 2 arcsec.",
                "10.01, -30.01, r = 0.5 arcmin | Position 10.01000 −30.01000 deg, 00:40:02.40 −30:00:36.0, within 30 arcsec.",
            })
    void saysWhatTheBoxUnderstood(String typed, String understood, Tab tab) {
        tab.open("");

        tab.all("#query").fill(typed);
        assertThat(tab.text("#understood")).isEqualTo(understood);

        tab.all("#query").press("Enter");
        tab.settled();
        assertThat(tab.attributes("#pick tbody tr", "data-star").contains(STAR)
                        || tab.text("#star h2").endsWith("/" + ID))
                .isTrue();
        tab.assertIsCalm();
    }

    @Test
    void keepsTheRadiusOfTheBoxInTheAddress(Tab tab) {
        tab.open("");

        tab.all("#query").fill("10.01 -30.01 r=60");
        tab.all("#query").press("Enter");
        tab.settled();

        assertThat(tab.page().url()).contains("radius_arcsec=60");
        assertThat(tab.all("#query").inputValue()).isEqualTo("10.01 -30.01 r=60");
        tab.assertIsCalm();
    }

    @Test
    void takesATablePastedIntoTheBoxToTheForm(Tab tab) {
        tab.open("");

        Hand.paste(tab, table("hmjd,mag,error,band"));
        assertThat(tab.count("#paste[open]")).isEqualTo(1);
        tab.page().keyboard().press("Enter");
        tab.settled();

        assertThat(tab.text("#star .star-head"))
                .contains("points read, none dropped", "Columns: time hmjd, brightness mag, error error, band band.");
        assertThat(tab.attributes("#kin tbody tr", "data-star")).first().isEqualTo(STAR);
        assertThat(tab.attributes("#star .plot", "aria-label"))
                .anyMatch(label -> label.contains("Periodogram of pasted light curve"));
        assertThat(tab.texts(".period .rival")).hasSizeGreaterThanOrEqualTo(2).allMatch(text -> text.contains("score"));
        tab.assertIsCalm();
    }

    @Test
    void letsTheColumnsOfAnOddTableBeChosen(Tab tab) {
        tab.complaints().expect("status of 400");
        tab.open("");
        Hand.paste(tab, table("epoch,Kp,s,where"));
        tab.page().keyboard().press("Enter");
        tab.settled();

        assertThat(tab.text("#problem")).contains("has no column for a time").doesNotContain("Did you mean");
        tab.inspect("odd-table");
        tab.all("#time_column").selectOption("epoch");
        tab.all("#brightness_column").selectOption("Kp");
        tab.all("#band_column").selectOption("where");
        tab.all("#time-system").selectOption("HMJD");
        tab.all("#paste button[type=submit]").click();
        tab.settled();

        assertThat(tab.text("#star .star-head")).contains("Columns: time epoch, brightness Kp, band where.");
        assertThat(tab.attributes("#kin tbody tr", "data-star")).first().isEqualTo(STAR);
        assertThat(tab.page().url()).contains("time_column=epoch", "brightness_column=Kp", "time_system=HMJD");
        tab.reload();
        assertThat(tab.text("#star .star-head")).contains("time epoch");

        tab.all(".star-head button").click();
        assertThat(tab.all("#time_column").inputValue()).isEqualTo("epoch");
        tab.all("#error_column").selectOption("s");
        tab.settled();
        assertThat(tab.text("#star .star-head")).contains("error s");
        tab.all(".star-head button").click();
        tab.inspect("columns");
    }

    @Test
    void letsOneOfSeveralStarsBeChosen(Tab tab) {
        tab.complaints().expect("status of 400");
        tab.open("");
        List<String> lines = table("hmjd,mag,error,band").lines().toList();
        String several = "object_id," + lines.getFirst() + "\n"
                + lines.stream().skip(1).map(line -> "A," + line + "\n").collect(Collectors.joining())
                + lines.stream().skip(1).map(line -> "B," + line + "\n").collect(Collectors.joining());

        Hand.paste(tab, several);
        tab.page().keyboard().press("Enter");
        tab.settled();
        assertThat(tab.text("#problem")).contains("holds object 'A'");
        tab.all("#object-id").selectOption("B");
        tab.settled();

        assertThat(tab.attributes("#kin tbody tr", "data-star")).first().isEqualTo(STAR);
        assertThat(tab.page().url()).contains("object_id=B");
    }

    @Test
    void keepsAFileThatWasChosenInThisBrowser(Tab tab) {
        tab.open("");
        tab.all("#file").setInputFiles(new FilePayload("odd name.csv.gz", "", gzip(table("hmjd,mag,error,band"))));
        tab.page().waitForURL(Pattern.compile("#file="));
        tab.settled();

        assertThat(tab.text("#star h2")).isEqualTo("odd name.csv.gz");
        assertThat(tab.attributes("#kin tbody tr", "data-star")).first().isEqualTo(STAR);
        assertThat(tab.page().url()).containsPattern("#file=[0-9a-f]{64}$");
        assertThat(tab.text("#status")).contains("kept in this browser");
        tab.reload();
        assertThat(tab.text("#star h2")).isEqualTo("odd name.csv.gz");
        assertThat(tab.attributes("#kin tbody tr", "data-star")).first().isEqualTo(STAR);
        tab.assertIsCalm();
    }

    @Test
    void takesAFileThatIsDroppedAnywhere(Tab tab) {
        tab.open("?star=gaia/" + ID);

        Hand.drop(tab, "dropped.csv", table("hmjd,mag,error,band").getBytes(StandardCharsets.UTF_8));

        assertThat(tab.text("#star h2")).isEqualTo("dropped.csv");
        assertThat(tab.attributes("#kin tbody tr", "data-star")).first().isEqualTo(STAR);
        tab.assertIsCalm();
    }

    @Test
    void saysThatAFileLiesInAnotherBrowser(Tab tab) {
        tab.open("#file=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");

        assertThat(tab.text("#problem")).contains("another browser", "0123456789ab", "drop the file again");
        tab.inspect("file-elsewhere");
    }

    private static String table(String header) {
        return Api.table("ztf", ID).replaceFirst("time,mag,error,band", header);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
