package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.Beginning;
import org.starkin.index.Sky;
import org.starkin.index.SurveySearcher;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;

class SurveyBuildTest {

    @TempDir
    Path directory;

    @Test
    void reportsTheReasonsOfTheManifest() throws IOException {
        Path curves = Curves.write(directory.resolve("curves.csv"), 12, 5);
        Path objects = Files.writeString(
                directory.resolve("objects.csv"), "object_id,label\nS0,RRAB\nS1," + "x".repeat(300) + "\n");

        SurveyBuild.Built built = build(curves, objects);

        assertThat(built.manifest().stars().rejected())
                .containsOnly(Map.entry("bad_label", 1L), Map.entry("too_few_points", 1L));
        assertThat(built.report().rejects()).isEqualTo(built.manifest().stars().rejected());
    }

    @Test
    void findsAStarOfTheObjectsTableByAnyOfItsIds() throws IOException {
        Path file = ztf("ztf.csv", 10, "7,zg", "8,zr");
        Path objects = Files.writeString(directory.resolve("objects.csv"), "object_id,label\n8,RRAB\n");

        SurveyBuild.Built built = build(file, objects);

        assertThat(built.manifest().stars().kept()).isEqualTo(1);
        assertThat(built.manifest().classes()).containsOnly(Map.entry("RRAB", 1L));
        assertThat(built.manifest().stars().rejected()).isEmpty();
        assertThat(namesInTheSky("7", "8", "9")).containsExactly("7", "7", "none");
    }

    @Test
    void remembersTheOtherIdsOfStarsToWhichOthersAreAdded() throws IOException {
        Path first = ztf("first.csv", 10, "7,zg", "8,zr");
        Path more = ztf("more.csv", 40, "17,zg", "18,zr");
        build(first, Files.writeString(directory.resolve("one.csv"), "object_id,label\n8,RRAB\n"));
        Path objects = Files.writeString(directory.resolve("all.csv"), "object_id,label\n8,RRAB\n18,EW\n19,EA\n");

        SurveyBuild.Built both = build(more, objects, Beginning.APPENDED);

        assertThat(both.report().rejects()).containsOnly(Map.entry("no_photometry", 1L));
        assertThat(namesInTheSky("8", "18")).containsExactly("7", "17");
    }

    private List<String> namesInTheSky(String... ids) {
        try (Sky sky = Sky.open(directory.resolve("sky"));
                var view = sky.acquire()) {
            SurveySearcher survey = view.survey(SmallBuild.SURVEY).orElseThrow();
            return Stream.of(ids)
                    .map(id ->
                            survey.facts(id).map(facts -> facts.id().objectId()).orElse("none"))
                    .toList();
        }
    }

    private Path ztf(String name, double raDeg, String... objects) throws IOException {
        StringBuilder curves = new StringBuilder("oid,hjd,mag,magerr,catflags,filtercode,ra,dec,field,ccdid,qid\n");
        for (String object : objects) {
            String[] names = object.split(",", -1);
            for (int i = 0; i < 12; i++) {
                curves.append(names[0] + "," + (2458000.5 + 1.7 * i) + "," + (15 + Math.sin(i)) + ",0.01,0," + names[1]
                        + "," + raDeg + ",20.0,462,4,1\n");
            }
        }
        return Files.writeString(directory.resolve(name), curves);
    }

    private SurveyBuild.Built build(Path curves, Path objects) {
        return build(curves, objects, Beginning.AFRESH);
    }

    private SurveyBuild.Built build(Path curves, Path objects, Beginning beginning) {
        Inputs inputs = new Inputs(List.of(curves), Optional.of(objects), Readers.AUTO, ReadOptions.BUILD);
        return SmallBuild.run(directory.resolve("sky"), beginning, inputs, 2);
    }
}
