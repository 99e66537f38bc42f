package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.lightcurve.Cleaning;
import org.starkin.lightcurve.DropReason;

/** Every wrong FITS file is refused with an error that names the fault, and none makes the reader allocate what it claims. */
class HostileFitsTest {

    private static final int FLIPPED_FILES = 1_000;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hlsp_ellie_tess_ffi_198591153_v1_lc.fits | kepler_tess | a FITS image ('9' x '9' pixels | tess-spoc",
                "spec-0266-51602-0031.fits | spectra | a FITS spectrum with columns 'flux', 'loglam' | (sdss) and no light curve; give spectra as --spectra",
                "spec-57287-KP193637N444141V03_sp10-161.fits.gz | spectra | a FITS spectrum | give spectra as --spectra",
            })
    void saysWhatAFileSeemsToBeThatIsNoLightCurve(String name, String folder, String words, String remedy) {
        UnusableInput error = refusal(RealData.file("native/" + folder + "/" + name));

        assertThat(error.fault()).isEqualTo(Fault.NOT_A_TABLE);
        assertThat(error).hasMessageContaining(words).hasMessageContaining(remedy);
    }

    @Test
    void namesTheColumnsOfATableWithoutATime() throws IOException {
        Path table = new FitsMaker().column("RA", 'D', 1).column("GMAG", 'E', 2).write(directory.resolve("x.fits"));
        Path map = new FitsMaker()
                .tableCard("PIXTYPE", "'HEALPIX'")
                .column("T", 'E', 2)
                .write(directory.resolve("map.fits"));

        assertThat(refusal(table)).hasMessageContaining("a FITS table without a time, with columns 'RA', 'GMAG'");
        assertThat(refusal(map)).hasMessageContaining("sky map");
    }

    @Test
    void namesTheColumnsWhereTheFormatThatIsAskedForLacksOne() throws IOException {
        Path file = TessSpocTest.spoc(1)
                .column("TIME", 'D', 1)
                .column("FLUX", 'D', 1)
                .write(directory.resolve("x.fits"));

        UnusableInput error = refusal(file, "tess-spoc");

        assertThat(error.fault()).isEqualTo(Fault.MISSING_COLUMN);
        assertThat(error).hasMessageContainingAll("PDCSAP_FLUX or SAP_FLUX", "'TIME', 'FLUX'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAXIS2  | 2147483648              | TOO_LARGE | claims",
                "NAXIS2  | 2147483647              | TOO_LARGE | claims",
                "NAXIS2  | 99999999999999999999999 | DAMAGED   | NAXIS2",
                "NAXIS2  | -5                      | DAMAGED   | NAXIS2",
                "NAXIS2  | 'many'                  | DAMAGED   | NAXIS2",
                "NAXIS2  | 0                       | EMPTY     | no rows",
                "NAXIS2  | 1000000                 | DAMAGED   | truncated",
                "NAXIS1  | 2147483647              | TOO_LARGE | claims",
                "NAXIS1  | 33                      | DAMAGED   | columns have 28",
                "PCOUNT  | 999999999999            | TOO_LARGE | claims",
                "GCOUNT  | 999999999               | TOO_LARGE | claims",
                "BITPIX  | 7                       | DAMAGED   | BITPIX",
                "TFIELDS | 99999                   | DAMAGED   | TFIELDS",
                "TFIELDS | 7                       | DAMAGED   | TFORM",
                "TFORM1  | '1Z'                    | DAMAGED   | TFORM",
                "TFORM1  | '999999999D'            | DAMAGED   | bytes",
                "TFORM1  | '8A'                    | BAD_VALUE | 8A",
                "TFORM1  | '2E'                    | BAD_VALUE | 2E",
                "TFORM1  | '1PD(3)'                | BAD_VALUE | 1P",
                "TFORM6  | '1E'                    | BAD_VALUE | integer",
                "BJDREFI | 'yesterday'             | MISSING_COLUMN | BJDREFI",
            })
    void refusesAHeaderThatClaimsWhatCannotBe(String keyword, String value, Fault fault, String message)
            throws IOException {
        Path file = TessSpocTest.sector(1, 0, 0, 0).tableCard(keyword, value).write(directory.resolve("x.fits"));
        long before = System.nanoTime();

        UnusableInput error = refusal(file);

        assertThat(error.fault()).isEqualTo(fault);
        assertThat(error).hasMessageContaining(message).hasMessageStartingWith(file + ": ");
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    }

    @Test
    void refusesATruncatedFileWhereverItBreaksOff() throws IOException {
        byte[] whole = TessSpocTest.sector(1, new double[500]).bytes();
        for (int length : new int[] {100, 2880, 2881, 5759, 5760, 6000, whole.length - 2880}) {
            Path file = Files.write(directory.resolve("cut.fits"), Arrays.copyOf(whole, length));
            Path packed = Files.write(directory.resolve("cut.fits.gz"), FitsMaker.gzip(Arrays.copyOf(whole, length)));

            assertThat(refusal(file, "tess-spoc").fault())
                    .as("cut at " + length)
                    .isIn(Fault.DAMAGED, Fault.NOT_A_TABLE);
            assertThat(refusal(packed, "tess-spoc").fault())
                    .as("packed, cut at " + length)
                    .isIn(Fault.DAMAGED, Fault.NOT_A_TABLE);
        }
    }

    @Test
    void refusesABadGzipEvenBehindTheTable() throws IOException {
        byte[] packed = FitsMaker.gzip(TessSpocTest.sector(1, new double[500]).bytes());
        for (int length : new int[] {20, packed.length / 2, packed.length - 9, packed.length - 1}) {
            Path file = Files.write(directory.resolve("cut.fits.gz"), Arrays.copyOf(packed, length));

            assertThat(refusal(file, "tess-spoc").fault()).isEqualTo(Fault.DAMAGED);
        }
        packed[packed.length - 6] ^= 1;
        assertThat(refusal(Files.write(directory.resolve("crc.fits.gz"), packed))
                        .fault())
                .isEqualTo(Fault.DAMAGED);
    }

    @Test
    void refusesAGzipBomb() throws IOException {
        byte[] sector =
                TessSpocTest.sector(1, 0, 0, 0).tableCard("NAXIS2", 2_000_000).bytes();
        Path file = Files.write(directory.resolve("bomb.fits.gz"), FitsMaker.gzip(Arrays.copyOf(sector, 64 << 20)));

        UnusableInput error = refusal(file);

        assertThat(error.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(error).hasMessageContaining("swell");
    }

    @Test
    void refusesAHeaderWithoutAnEnd() throws IOException {
        byte[] endless = new byte[4 << 20];
        Arrays.fill(endless, (byte) ' ');
        System.arraycopy("SIMPLE  =                    T".getBytes(StandardCharsets.UTF_8), 0, endless, 0, 30);
        Path file = Files.write(directory.resolve("x.fits"), endless);

        assertThat(refusal(file, "kepler").fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void refusesATargetWithoutANumber() throws IOException {
        Path file = TessSpocTest.sector(1, 0).card("OBJECT", "'Vega'").write(directory.resolve("x.fits"));
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("TICID   =", "XXXXX   =");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal(file)).hasMessageContaining("TICID or OBJECT");
    }

    @Test
    void leavesADamagedFileOutAndGoesOnWithTheOthers() throws IOException {
        Path good = TessSpocTest.sector(1, 0, 0).write(directory.resolve("good.fits"));
        Path cut = Files.write(
                directory.resolve("cut.fits"),
                Arrays.copyOf(TessSpocTest.sector(1, new double[500]).bytes(), 9000));

        Collected collected = Collected.recognised(ReadOptions.BUILD, good, cut);

        assertThat(collected.only().lightCurve().size()).isEqualTo(2);
        assertThat(collected.rejects).hasSize(1);
    }

    @Test
    void countsEveryPointOfAFileOfNothingButNaN() throws IOException {
        double[] nothing = {Double.NaN, Double.NaN, Double.NaN};
        Path file = TessSpocTest.spoc(1)
                .column("TIME", 'D', nothing)
                .column("PDCSAP_FLUX", 'E', nothing)
                .column("SAP_FLUX", 'E', nothing)
                .column("QUALITY", 'J', 0, 0, 32)
                .write(directory.resolve("x.fits"));

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        assertThat(star.drops().dropped()).containsOnly(Map.entry(DropReason.FLAGGED, 1));
        assertThat(Cleaning.clean(star.lightCurve()).drops().dropped())
                .containsOnly(Map.entry(DropReason.TIME_NOT_FINITE, 2));
    }

    @Test
    void readsOrRefusesWhateverBytesAreFlipped() throws IOException {
        byte[] whole = TessSpocTest.sector(1, new double[40]).bytes();
        Random random = new Random(7);
        int read = 0;
        int refused = 0;
        Path file = directory.resolve("flipped.fits");
        for (int i = 0; i < FLIPPED_FILES; i++) {
            byte[] flipped = whole.clone();
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(i % 2 == 0 ? 256 : 128);
            }
            Files.write(file, i % 10 == 0 ? FitsMaker.gzip(flipped) : flipped);
            try {
                Collected.read(ReadOptions.BUILD, "tess-spoc", file);
                read++;
            } catch (UnusableInput e) {
                refused++;
            }
        }

        assertThat(read).isGreaterThan(FLIPPED_FILES / 10);
        assertThat(refused).isGreaterThan(FLIPPED_FILES / 10);
    }

    private static UnusableInput refusal(Path file) {
        return refusal(file, Readers.AUTO);
    }

    private static UnusableInput refusal(Path file, String format) {
        UnusableInput error =
                catchThrowableOfType(UnusableInput.class, () -> Collected.read(ReadOptions.BUILD, format, file));
        return error == null ? fail("was read: " + file) : error;
    }
}
