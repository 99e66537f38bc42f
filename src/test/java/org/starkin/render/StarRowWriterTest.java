package org.starkin.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StarRowWriterTest {

    private static final ObjectMapper WRITTEN = mapper();
    private static final ObjectMapper REFLECTED = mapper().addMixIn(StarRow.class, ByReflection.class);

    @JsonSerialize(using = JsonSerializer.None.class)
    private interface ByReflection {}

    private record Ranked(int rank, @JsonUnwrapped StarRow star) {}

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
    }

    static Stream<StarRow> rows() {
        Random random = new Random(17);
        return Stream.generate(() -> row(random)).limit(50);
    }

    private static StarRow row(Random random) {
        return new StarRow(
                text(random),
                text(random),
                maybe(random),
                number(random),
                number(random),
                number(random),
                number(random),
                maybe(random),
                maybe(random),
                random.nextInt(),
                number(random),
                number(random),
                number(random),
                maybe(random));
    }

    private static Optional<String> maybe(Random random) {
        return random.nextBoolean() ? Optional.of(text(random)) : Optional.empty();
    }

    private static OptionalDouble number(Random random) {
        return random.nextBoolean() ? OptionalDouble.of(random.nextGaussian()) : OptionalDouble.empty();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(8), ' ', 0x2030)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void writesWhatReflectionWould(StarRow row) throws JsonProcessingException {
        assertThat(WRITTEN.writeValueAsString(row)).isEqualTo(REFLECTED.writeValueAsString(row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void writesWhatReflectionWouldWithinAnotherRow(StarRow row) throws JsonProcessingException {
        Ranked ranked = new Ranked(3, row);
        assertThat(WRITTEN.writeValueAsString(ranked)).isEqualTo(REFLECTED.writeValueAsString(ranked));
    }
}
