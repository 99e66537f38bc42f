package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowWriterTest {

    private static String written(double value, int decimals) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter rows = new RowWriter(out)) {
            rows.number(value, decimals);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 3, 0.000",
        "0.0194, 4, 0.0194",
        "-0.5, 2, -0.50",
        "2458354.1234567, 6, 2458354.123457",
        "9.99996, 4, 10.0000",
        "12, 0, 12",
        "-0.00001, 3, 0.000"
    })
    void writesEveryDecimal(double value, int decimals, String expected) throws IOException {
        assertThat(written(value, decimals)).isEqualTo(expected);
    }

    @Test
    void readsBackToWithinHalfOfTheLastDecimal() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(9);
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9));

            double readBack = Double.parseDouble(written(value, decimals));

            assertThat(Math.abs(readBack - value))
                    .isLessThanOrEqualTo(0.5000001 * Math.pow(10, -decimals) + Math.ulp(value));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e19})
    void refusesNumbersThatHaveNoSuchForm(double value) {
        assertThatThrownBy(() -> written(value, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void separatesFieldsByCommasAndRowsByLineFeedsAcrossItsBuffer() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();

        try (RowWriter rows = new RowWriter(out)) {
            for (int i = 0; i < 20_000; i++) {
                rows.text("id").number(i, 0).text("").endRow();
                expected.append("id,").append(i).append(",\n");
            }
        }

        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\"b", "a\nb", "\u03b4 Sct"})
    void refusesTextThatWouldNeedQuotes(String field) throws IOException {
        try (RowWriter rows = new RowWriter(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> rows.text(field)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
