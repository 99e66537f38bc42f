package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

class PhotometryCodecTest {

    private static final double[] ODD = {
        0.0,
        -0.0,
        Double.NaN,
        Double.longBitsToDouble(0x7ff8000000000abcL),
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        -99.999,
        0x1p53,
        0x1p53 + 2,
        1e300,
        Math.PI,
        0.1 + 0.2
    };

    @Test
    void keepsEveryBitOfOddValues() throws IOException {
        BandSeries series = BandSeries.of(new Passband("V"), BrightnessUnit.MAGNITUDE, ODD, ODD, ODD);

        BandSeries read = roundTrip(series);

        assertThat(bits(read.times())).containsExactly(bits(ODD));
        assertThat(bits(read.values())).containsExactly(bits(ODD));
        assertThat(bits(read.errors())).containsExactly(bits(ODD));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsEveryBitOfRandomColumns(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int size = random.nextInt(1, 400);
        double[] decimals = fill(size, i -> Math.rint(random.nextDouble(-1e4, 1e4) * 1e5) / 1e5);
        double[] floats = fill(size, i -> (float) random.nextGaussian());
        double[] anyBits = fill(size, i -> Double.longBitsToDouble(random.nextLong()));

        BandSeries read =
                roundTrip(BandSeries.of(new Passband("g"), BrightnessUnit.NANOJANSKY, decimals, floats, anyBits));

        assertThat(bits(read.times())).containsExactly(bits(decimals));
        assertThat(bits(read.values())).containsExactly(bits(floats));
        assertThat(bits(read.errors())).containsExactly(bits(anyBits));
    }

    @Test
    void tellsASeriesWithoutErrorsFromOneWithUnknownErrors() throws IOException {
        double[] nan = {Double.NaN, Double.NaN};

        assertThat(roundTrip(BandSeries.withoutErrors(new Passband("V"), BrightnessUnit.MAGNITUDE, nan, nan))
                        .hasErrors())
                .isFalse();
        assertThat(roundTrip(BandSeries.of(new Passband("V"), BrightnessUnit.MAGNITUDE, nan, nan, nan))
                        .hasErrors())
                .isTrue();
    }

    @Test
    void keepsPassbandsUnitsTimeSystemAndDrops() throws IOException {
        LightCurve curve = new LightCurve(
                TimeSystem.GAIA,
                List.of(
                        BandSeries.withoutErrors(
                                new Passband("RP"), BrightnessUnit.ELECTRONS_PER_SECOND, new double[0], new double[0]),
                        MadeUpStars.series("BP", 5, true, new SplittableRandom(1))));
        DropCounts drops = new DropCounts(9, Map.of(DropReason.FLAGGED, 1, DropReason.TIME_OUTLYING, 3));

        PhotometryCodec.Photometry read = PhotometryCodec.decode(PhotometryCodec.encode(curve, drops));

        assertThat(read).isEqualTo(new PhotometryCodec.Photometry(curve, drops));
    }

    @Test
    void keepsALightCurveOfTwoHundredThousandPoints() throws IOException {
        BandSeries series = MadeUpStars.series("TESS", 200_000, true, new SplittableRandom(4));

        assertThat(roundTrip(series)).isEqualTo(series);
    }

    @Test
    void takesLessThanHalfOfTheRawBytesForDecimalPhotometry() throws IOException {
        BandSeries series = MadeUpStars.series("V", 300, true, new SplittableRandom(3));

        int length = encode(series).length;

        assertThat(length).isLessThan(300 * 3 * Double.BYTES / 2);
    }

    @Test
    void refusesBytesOfAnotherVersion() throws IOException {
        BytesRef bytes = encode(MadeUpStars.series("V", 10, true, new SplittableRandom(3)));
        bytes.bytes[bytes.offset] = 9;

        assertThatThrownBy(() -> PhotometryCodec.decode(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 9")
                .hasMessageContaining("reads 1");
    }

    @Test
    void neverFailsOtherwiseThanWithAnIoExceptionOnDamagedBytes() throws IOException {
        BytesRef good = encode(MadeUpStars.series("V", 100, true, new SplittableRandom(3)));
        SplittableRandom random = new SplittableRandom(5);

        for (int trial = 0; trial < 2000; trial++) {
            byte[] bytes = Arrays.copyOfRange(good.bytes, good.offset, good.offset + good.length);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            BytesRef damaged = new BytesRef(bytes, 0, trial % 2 == 0 ? bytes.length : random.nextInt(bytes.length));

            Throwable thrown = catchThrowable(() -> PhotometryCodec.decode(damaged));

            assertThat(thrown == null || thrown instanceof IOException)
                    .as("trial %s: %s", trial, thrown)
                    .isTrue();
        }
    }

    @Test
    void refusesALengthThatTheBytesCannotHold() {
        BytesRef bytes = new BytesRef(new byte[] {1, -1, -1, -1, 0x7f, 0, 0});

        assertThatThrownBy(() -> PhotometryCodec.decode(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("7 bytes cannot hold 2147483647");
    }

    private static BytesRef encode(BandSeries series) throws IOException {
        return PhotometryCodec.encode(new LightCurve(TimeSystem.HJD, List.of(series)), DropCounts.NONE);
    }

    private static BandSeries roundTrip(BandSeries series) throws IOException {
        return PhotometryCodec.decode(encode(series)).lightCurve().series().getFirst();
    }

    private static double[] fill(int size, IntToDoubleFunction value) {
        return IntStream.range(0, size).mapToDouble(value).toArray();
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
