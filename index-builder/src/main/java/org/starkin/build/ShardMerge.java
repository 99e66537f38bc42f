package org.starkin.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.starkin.encoder.Encoder;
import org.starkin.index.Manifest;
import org.starkin.index.SurveyWriter;

/**
 * Makes a survey of a sky of its shards. Until everything is done the sky stays as it was, and so it does where this fails;
 * the shards stay as they are.
 *
 * @param sky the sky's directory
 * @param build by which the shards were built; its threads measure recall
 */
public record ShardMerge(Path sky, ShardBuild build) {

    /**
     * Takes all shards into a new generation, and makes it current.
     *
     * @param inputs of the whole survey
     * @param shards at least one; of a star that is in two of them the first has it
     * @param before how long it took to build the shards
     * @throws org.starkin.survey.UnusableInput where no star could be indexed
     * @throws org.starkin.index.IndexDamaged where a shard is not there or cannot be read
     * @throws org.starkin.index.IndexMismatch where one was built by other settings or of another survey
     * @throws org.starkin.index.SurveyBusy where another build of this survey is running
     */
    public SurveyBuild.Built run(Inputs inputs, List<Path> shards, Duration before) {
        long began = System.nanoTime();
        Encoder encoder = build.encoder();
        try (SurveyWriter writer =
                SurveyWriter.create(sky, build.survey(), encoder.id(), encoder.dimension(), build.parameters())) {
            BuildReport sum = shards.stream()
                    .map(shard -> add(shard, writer))
                    .reduce(BuildReport::plus)
                    .orElseThrow();
            SurveyBuild.requireStars(inputs, sum);
            UnseenObjects.of(inputs.objectsTable(), new SurveyBuild.IntoWriter(writer))
                    .forEach(writer::reject);
            Duration wall = before.plusNanos(System.nanoTime() - began);
            Manifest manifest = writer.publish((generation, written) ->
                    ReportFiles.write(generation, written, ReportFiles.Parts.of(sum.of(written.stars(), wall))));
            return new SurveyBuild.Built(manifest, sum.of(manifest.stars(), wall), 0);
        }
    }

    private BuildReport add(Path shard, SurveyWriter writer) {
        writer.addShard(shard);
        return build.report(shard).orElseThrow();
    }
}
