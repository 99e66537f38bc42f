package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starkin.encoder.Embedding;
import org.starkin.index.StarFilter.Condition;
import org.starkin.index.StarFilter.OneOf;
import org.starkin.index.StarFilter.Range;

/** Stars of odd properties, in a survey made at once and in one made of parts, against looking at every star. */
class PropertyFilterTest {

    private static final int DIMENSION = 12;
    private static final int LIMIT = 20;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final String LONGEST_NAME = "n".repeat(StarFilter.LONGEST_PROPERTY_NAME);
    private static final String LONGEST_TEXT = "\u2126".repeat(StarFilter.LONGEST_PROPERTY_TEXT);

    /** Some begin like another with a part of its text. */
    private static final List<String> NAMES = List.of(
            "teff",
            "sp_type",
            "a",
            "a=b",
            "a=",
            "=",
            "3:a=b",
            "",
            " ",
            "Teff",
            "Ünï \uD83C\uDF1F#>",
            "id",
            LONGEST_NAME);

    private static final List<String> TEXTS = List.of(
            "M0",
            "m0",
            "b=c",
            "c",
            "",
            " ",
            "=",
            "#",
            "\uD83C\uDF1F",
            "e\u0301",
            "é",
            "1e3",
            "1000",
            "1000.0",
            "+1000",
            "0",
            "-0.0",
            "-0",
            ".5",
            "5e-1",
            "NaN",
            "Infinity",
            "1e999",
            "-1e999",
            "0x10",
            "1d",
            " 7",
            "7",
            "4057091150787104896",
            LONGEST_TEXT);

    private static final double[] ENDS = {
        Double.NEGATIVE_INFINITY, -1e300, -0.0, 0.0, 0.5, 7, 999.9999, 1000, 4e18, Double.POSITIVE_INFINITY
    };

    private static final List<Star> STARS = stars();

    @TempDir
    private static Path directory;

    private static final List<Sky> SKIES = new ArrayList<>();
    private static final Map<Made, SkyView> VIEWS = new HashMap<>();

    /** How a survey was made. */
    enum Made {
        AT_ONCE,
        OF_PARTS
    }

    @BeforeAll
    static void build() {
        Build.survey(directory.resolve("AT_ONCE"), "made", STARS);
        Path sky = directory.resolve("OF_PARTS");
        try (SurveyWriter writer = Build.writer(sky, "made", DIMENSION)) {
            writer.addShard(shard(0, 1_000));
            writer.addShard(shard(900, 2_000));
            STARS.subList(2_000, 2_500).forEach(writer::add);
            writer.checkpoint("");
            STARS.subList(2_400, 3_000).forEach(writer::add);
            writer.publish();
        }
        try (SurveyWriter writer = Build.writer(sky, "made", DIMENSION, Beginning.APPENDED)) {
            STARS.subList(2_900, 3_500).forEach(writer::add);
            writer.addShard(shard(3_400, STARS.size()));
            writer.publish();
        }
        for (Made made : Made.values()) {
            Sky opened = Sky.open(directory.resolve(made.name()));
            SKIES.add(opened);
            VIEWS.put(made, opened.acquire());
        }
    }

    private static Path shard(int from, int to) {
        Path shard = directory.resolve("shard-" + from);
        try (ShardWriter writer = ShardWriter.create(shard, "made", Build.ENCODER, DIMENSION, Build.PARAMETERS)) {
            STARS.subList(from, to).forEach(writer::add);
            writer.finish();
        }
        return shard;
    }

    @AfterAll
    static void close() {
        VIEWS.values().forEach(SkyView::close);
        SKIES.forEach(Sky::close);
    }

    private static SurveySearcher survey(Made made) {
        return Objects.requireNonNull(VIEWS.get(made)).survey("made").orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheNearestOfThoseThatMeetEveryCondition(Made made) {
        SplittableRandom random = new SplittableRandom(12);
        int some = 0;
        for (int i = 0; i < 400; i++) {
            Map<String, Condition> wanted = conditions(random);
            Embedding query = i % 2 == 0
                    ? MadeUpStars.near(STARS.get(random.nextInt(STARS.size())), random)
                    : Embedding.of(MadeUpStars.gaussian(DIMENSION, random));
            SearchOptions options = SearchOptions.nearest(LIMIT).among(StarFilter.ofProperties(wanted));
            Predicate<StarFacts> isMet = star -> meets(star, wanted);
            List<Hit> truth = Oracle.nearest(
                    STARS.stream().filter(star -> isMet.test(star.facts())).toList(), query, options);

            assertThat(survey(made).search(query, options.exactly()).hits())
                    .as("%s", wanted)
                    .isEqualTo(truth);
            assertThat(survey(made).search(query, options).hits())
                    .as("%s", wanted)
                    .hasSameSizeAs(truth)
                    .allMatch(hit -> isMet.test(hit.star()));
            some += truth.isEmpty() ? 0 : 1;
        }
        assertThat(some).isBetween(200, 399);
    }

    @ParameterizedTest
    @EnumSource
    void findsEveryTextOfEveryProperty(Made made) {
        for (String name : NAMES) {
            for (String text : TEXTS) {
                StarFilter filter = StarFilter.ofProperties(Map.of(name, new OneOf(Set.of(text))));

                assertThat(found(made, filter))
                        .isEqualTo(having(star -> text.equals(star.properties().get(name))));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsThePropertiesThatStarsHaveAndWhichAreNumbers(Made made) {
        Map<String, Boolean> properties = new TreeMap<>();
        for (Star star : STARS) {
            star.facts()
                    .properties()
                    .forEach((name, text) -> properties.merge(name, number(text).isPresent(), Boolean::logicalOr));
        }
        properties.keySet().removeIf(name -> name.length() > StarFilter.LONGEST_PROPERTY_NAME);

        assertThat(survey(made).properties())
                .isEqualTo(properties.entrySet().stream()
                        .map(entry -> new SurveyProperty(entry.getKey(), entry.getValue()))
                        .toList())
                .contains(new SurveyProperty("rare", false), new SurveyProperty("teff", true))
                .hasSize(NAMES.size() + 1);
    }

    /** The ids of all that a filter accepts, at most a thousand. */
    private static Set<String> found(Made made, StarFilter filter) {
        SearchOptions options = SearchOptions.nearest(SearchOptions.MOST_HITS).among(filter);
        return survey(made).search(STARS.getFirst().embedding(), options).hits().stream()
                .map(hit -> hit.star().id().objectId())
                .collect(Collectors.toSet());
    }

    private static Set<String> having(Predicate<StarFacts> isMet) {
        Set<String> ids = STARS.stream()
                .map(Star::facts)
                .filter(isMet)
                .map(star -> star.id().objectId())
                .collect(Collectors.toSet());
        assertThat(ids).isNotEmpty().hasSizeLessThan(SearchOptions.MOST_HITS);
        return ids;
    }

    private static boolean meets(StarFacts star, Map<String, Condition> wanted) {
        return wanted.entrySet().stream()
                .allMatch(entry -> Optional.ofNullable(star.properties().get(entry.getKey()))
                        .filter(text -> meets(text, entry.getValue()))
                        .isPresent());
    }

    private static boolean meets(String text, Condition condition) {
        return switch (condition) {
            case OneOf(Set<String> texts) -> texts.contains(text);
            case Range(double least, double most) ->
                number(text).stream().anyMatch(number -> number >= least && number <= most);
        };
    }

    private static OptionalDouble number(String text) {
        double number = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static Map<String, Condition> conditions(SplittableRandom random) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            conditions.put(any(NAMES, random), condition(random));
        }
        if (random.nextInt(10) == 0) {
            conditions.put("nobody's", condition(random));
        }
        return conditions;
    }

    private static Condition condition(SplittableRandom random) {
        if (random.nextBoolean()) {
            return new OneOf(IntStream.range(0, random.nextInt(1, 15))
                    .mapToObj(i -> any(TEXTS, random))
                    .collect(Collectors.toSet()));
        }
        double one = ENDS[random.nextInt(ENDS.length)];
        double other = ENDS[random.nextInt(ENDS.length)];
        return one <= other ? new Range(one, other) : new Range(other, one);
    }

    /** Each with some of the properties; of temperatures half are drawn at random. */
    private static List<Star> stars() {
        SplittableRandom random = new SplittableRandom(3);
        return MadeUpStars.clustered("made", 4_000, DIMENSION, 17).stream()
                .map(star -> MadeUpStars.withProperties(star, properties(random)))
                .toList();
    }

    private static Map<String, String> properties(SplittableRandom random) {
        Map<String, String> properties = new HashMap<>();
        for (String name : NAMES) {
            if (random.nextInt(3) > 0) {
                properties.put(name, any(TEXTS, random));
            }
        }
        properties.computeIfPresent(
                "teff", (_, text) -> random.nextBoolean() ? text : Double.toString(random.nextDouble(-2000, 2000)));
        if (random.nextInt(5) == 0) {
            properties.put("rare", "r");
        }
        return properties;
    }

    private static String any(Collection<String> from, SplittableRandom random) {
        return from.stream().skip(random.nextInt(from.size())).findFirst().orElseThrow();
    }
}
