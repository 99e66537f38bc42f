package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.StarFilter.Condition;
import org.starkin.index.StarFilter.OneOf;
import org.starkin.index.StarFilter.Range;

class PropertyIndexTest {

    private static final List<Star> STARS = MadeUpStars.clustered("made", 60, 8, 17);

    @TempDir
    private Path directory;

    @Test
    void aPropertyTooLongToBeAskedForIsKeptAndHindersNothing() {
        String tooLong = "x".repeat(40_000);
        Star star = MadeUpStars.withProperties(STARS.getFirst(), Map.of(tooLong, "1", "long", tooLong, "short", "s"));
        Build.survey(directory.resolve("long"), "made", List.of(star));

        try (Sky sky = Sky.open(directory.resolve("long"));
                SkyView view = sky.acquire()) {
            SurveySearcher survey = view.survey("made").orElseThrow();
            assertThat(survey.facts(star.facts().id().objectId())).contains(star.facts());
            assertThat(survey.properties())
                    .containsExactly(new SurveyProperty("long", false), new SurveyProperty("short", false));
            assertThat(survey.search(star.embedding(), among(Map.of("short", new OneOf(Set.of("s")))))
                            .hits())
                    .hasSize(1);
            assertThat(survey.search(star.embedding(), among(Map.of("long", new OneOf(Set.of("#", "", "x")))))
                            .hits())
                    .isEmpty();
        }
    }

    @Test
    void namesAndTextsOfHalfCharactersAreThoseThatTheStarIsToldToHave() {
        Map<String, String> properties = Map.of("a\uD800", "\uDC00", "b\uD800", "1", "b\uDBFF", "2");
        Star star = MadeUpStars.withProperties(STARS.getFirst(), properties);
        Build.survey(directory.resolve("half"), "made", List.of(star));

        try (Sky sky = Sky.open(directory.resolve("half"));
                SkyView view = sky.acquire()) {
            SurveySearcher survey = view.survey("made").orElseThrow();
            assertThat(survey.properties())
                    .containsExactly(new SurveyProperty("a\uFFFD", false), new SurveyProperty("b\uFFFD", true));
            for (String name : List.of("a\uD800", "a\uFFFD")) {
                assertThat(survey.search(star.embedding(), among(Map.of(name, new OneOf(Set.of("\uFFFD")))))
                                .hits())
                        .hasSize(1);
            }
            assertThat(survey.search(star.embedding(), among(Map.of("b\uD800", new Range(2, 2))))
                            .hits())
                    .hasSize(1);
        }
    }

    @Test
    void tablesMayHaveHundredsOfColumns() {
        int columns = 1_500;
        List<Star> wide = IntStream.range(0, 60)
                .mapToObj(star -> MadeUpStars.withProperties(
                        STARS.get(star),
                        IntStream.range(0, columns)
                                .boxed()
                                .collect(
                                        Collectors.toMap(column -> "c" + column, column -> "" + (star * column) % 97))))
                .toList();
        Build.survey(directory.resolve("wide"), "made", wide);

        try (Sky sky = Sky.open(directory.resolve("wide"));
                SkyView view = sky.acquire()) {
            SurveySearcher survey = view.survey("made").orElseThrow();
            assertThat(survey.properties()).hasSize(columns).allMatch(SurveyProperty::isNumber);
            for (int column = 0; column < columns; column += 100) {
                String name = "c" + column;
                assertThat(survey.search(STARS.getFirst().embedding(), among(Map.of(name, new Range(10, 40))))
                                .hits())
                        .hasSize((int) wide.stream()
                                .mapToInt(star -> Integer.parseInt(
                                        star.facts().properties().getOrDefault(name, "")))
                                .filter(value -> value >= 10 && value <= 40)
                                .count());
            }
        }
    }

    @Test
    void refusesWhatNobodyMayAskFor() {
        String name = "n".repeat(257);
        assertThatThrownBy(() -> StarFilter.ofProperties(Map.of(name, new Range(1, 2))))
                .hasMessageContaining("257")
                .hasMessageContaining("256");
        assertThatThrownBy(() -> new OneOf(Set.of("M0", "x".repeat(1_001))))
                .hasMessageContaining("1001")
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> new OneOf(Set.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new OneOf(numbered(StarFilter.MOST_NAMED + 1)))
                .hasMessageContaining("10001")
                .hasMessageContaining("10000");
        assertThatThrownBy(() -> StarFilter.ofProperties(
                        numbered(33).stream().collect(Collectors.toMap(each -> each, each -> new Range(0, 1)))))
                .hasMessageContaining("33")
                .hasMessageContaining("32");
    }

    @Test
    void filtersAreToldApartByTheirProperties() {
        StarFilter one = StarFilter.ofProperties(Map.of("a", new OneOf(Set.of("b", "c"))));

        assertThat(one)
                .isEqualTo(StarFilter.ofProperties(Map.of("a", new OneOf(new HashSet<>(List.of("c", "b"))))))
                .hasSameHashCodeAs(StarFilter.ofProperties(Map.of("a", new OneOf(Set.of("c", "b")))))
                .isNotEqualTo(StarFilter.ofProperties(Map.of("a", new OneOf(Set.of("b")))))
                .isNotEqualTo(StarFilter.ofProperties(Map.of("b", new OneOf(Set.of("b", "c")))))
                .isNotEqualTo(StarFilter.NONE);
    }

    @Test
    void starsAreNotAppendedToThoseOfWhichNoPropertyIsIndexed() throws IOException {
        Path path = Path.of("generation-000001");
        StarFacts facts = STARS.getFirst().facts();
        StarFacts plain = MadeUpStars.plain("made", "plain", 1).facts();
        try (Directory without = index(facts);
                DirectoryReader reader = DirectoryReader.open(without)) {
            assertThatThrownBy(() ->
                            PropertyIndex.require(reader.leaves().getFirst().reader(), path))
                    .isInstanceOf(IndexMismatch.class)
                    .hasMessageContaining("properties in generation-000001 is missing where")
                    .hasMessageContaining("without --append");
        }
        try (Directory without = index(plain);
                DirectoryReader reader = DirectoryReader.open(without)) {
            assertThatCode(() ->
                            PropertyIndex.require(reader.leaves().getFirst().reader(), path))
                    .doesNotThrowAnyException();
        }
    }

    /** A star whose facts are kept and its properties not indexed. */
    private static Directory index(StarFacts facts) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Document document = new Document();
            document.add(new BinaryDocValuesField(StarDocument.FACTS, FactsCodec.encode(facts)));
            writer.addDocument(document);
        }
        return directory;
    }

    private static Set<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.toSet());
    }

    private static SearchOptions among(Map<String, Condition> properties) {
        return SearchOptions.nearest(SearchOptions.MOST_HITS).among(StarFilter.ofProperties(properties));
    }
}
