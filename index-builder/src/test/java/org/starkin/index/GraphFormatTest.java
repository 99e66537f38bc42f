package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.graph.GraphBuilder;
import org.starkin.graph.LeftOut;
import org.starkin.graph.Links;

/** What Lucene reads of a graph that it did not build. */
class GraphFormatTest {

    private static final int STARS = 3_000;
    private static final int DIMENSION = 16;

    @TempDir
    private static Path sky;

    private static Manifest manifest;

    @BeforeAll
    static void build() {
        manifest = Build.survey(sky, "made", MadeUpStars.clustered("made", STARS, DIMENSION, 1));
    }

    @Test
    void isTheGraphThatWasBuilt() throws IOException {
        try (Segment segment = open()) {
            LuceneLinks read = LuceneLinks.of(segment);
            BuildParameters parameters = manifest.build();
            Links built = GraphBuilder.build(
                    LuceneLinks.of(segment),
                    new GraphBuilder.Plan(parameters.maxNeighbours(), parameters.beamWidth(), parameters.seed(), 1));

            assertThat(read.entry()).isEqualTo(built.entry());
            assertThat(read.levels()).isEqualTo(built.levels());
            for (int level = 0; level < built.levels(); level++) {
                assertThat(linksOn(read, level)).isEqualTo(linksOn(built, level));
            }
        }
    }

    @Test
    void lucenesOwnWalkFindsInItWhatOursFinds() throws IOException {
        try (Segment segment = open()) {
            VectorSearch ours = VectorSearch.of(segment);
            VectorSearch lucenes = new MappedSearch(segment);
            int same = 0;
            for (int star = 0; star < STARS; star += 30) {
                float[] query = segment.vectors().vectorValue(star).clone();
                VectorSearch.Wanted wanted = new VectorSearch.Wanted(10, -1, LeftOut.of(star));
                Found found = ours.walk(query, wanted, 64);
                Found again = lucenes.walk(query, wanted, 64);
                List<Integer> stars = IntStream.of(found.stars()).boxed().toList();
                same += (int)
                        IntStream.of(again.stars()).filter(stars::contains).count();
                assertThat(found.exact()).isFalse();
                assertThat(again.exact()).isFalse();
            }
            assertThat(same).isGreaterThan(980);
        }
    }

    private static Segment open() {
        return Segment.open(sky.resolve("made/current/lucene"), STARS, DIMENSION);
    }

    private static List<List<Integer>> linksOn(Links links, int level) throws IOException {
        List<List<Integer>> all = new ArrayList<>();
        int[] found = new int[links.mostLinks()];
        for (int node : links.nodesOn(level)) {
            int count = links.links(level, node, found);
            all.add(IntStream.range(0, count).mapToObj(i -> found[i]).sorted().toList());
        }
        return all;
    }
}
