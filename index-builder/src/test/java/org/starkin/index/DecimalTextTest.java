package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "-0.5, -0.5",
        "+5, 5",
        ".5, 0.5",
        "5., 5",
        "1e3, 1000",
        "1E-2, 0.01",
        "007, 7",
        "1e999, Infinity"
    })
    void readsDecimalNumbers(String text, double number) {
        assertThat(DecimalText.number(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 7",
                "7 ",
                "-",
                ".",
                "e",
                "1e",
                "1,5",
                "1_000",
                "0x10",
                "1d",
                "1f",
                "NaN",
                "Infinity",
                "٣",
                "1-2"
            })
    void everythingElseIsNoNumber(String text) {
        assertThat(DecimalText.number(text)).isNaN();
    }
}
