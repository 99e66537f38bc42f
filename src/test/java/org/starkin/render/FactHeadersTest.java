package org.starkin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Facts as headers: nothing in them may end a header, or be too much for a client to take. */
class FactHeadersTest {

    @Test
    void writesLettersThatNoHeaderTakesByTheirBytes() {
        assertThat(headers("object_id", "Møller 7\r\nSet-Cookie: a=b%"))
                .containsExactly(Map.entry("Starkin-object-id", "M%C3%B8ller 7%0D%0ASet-Cookie: a=b%25"));
    }

    @Test
    void leavesOutWhatIsTooLong() {
        assertThat(headers("parameters", "x".repeat(FactHeaders.LONGEST))).hasSize(1);
        assertThat(headers("parameters", "x".repeat(FactHeaders.LONGEST + 1))).isEmpty();
        assertThat(headers("parameters", "ø".repeat(FactHeaders.LONGEST / 2))).isEmpty();
    }

    private static Map<String, String> headers(String name, String value) {
        return FactHeaders.of(List.of(new Fact(name, value, "")));
    }
}
