package org.starkin.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.Optional;
import org.starkin.encoder.Encoder;
import org.starkin.index.BuildParameters;
import org.starkin.index.Reject;
import org.starkin.index.ShardWriter;
import org.starkin.index.Star;

/**
 * Builds shards of a survey: a shard holds the stars and rejects of some of the survey's files, and the report of what became
 * of them. {@link ShardMerge} makes the survey. Thread-safe, but for the encoder's bounds.
 *
 * @param survey the survey's name
 * @param parameters of the whole survey, all its sources among them; its threads prepare stars
 * @param encoder that makes the vectors
 */
public record ShardBuild(String survey, BuildParameters parameters, Encoder encoder) {

    /**
     * Reads, analyses and writes everything; the shard is there, whole, when it is done. Where another process made it
     * meanwhile, that one stays.
     *
     * @param opened the shard's files; rows of the objects table of which they have no photometry are left to the merge
     * @param shard the directory to be made
     * @throws org.starkin.survey.UnusableInput where files do not fit together
     * @throws org.starkin.index.IndexMismatch where there is another survey's shard
     */
    public void run(Inputs.Opened opened, Path shard) {
        try (ShardWriter writer = ShardWriter.create(shard, survey, encoder.id(), encoder.dimension(), parameters)) {
            Engine engine = Engine.of(encoder, parameters.threads());
            Output output = new Output(survey, new IntoShard(writer), Progress.SILENT);
            BuildReport report = new Pipeline(opened, engine, output).run();
            writer.finish(ReportFiles.text(report));
        }
    }

    /**
     * What became of the inputs of a shard that is there, whoever made it; nothing where none is.
     *
     * @throws org.starkin.index.IndexMismatch where it was made of other sources, by other settings or another encoder
     * @throws org.starkin.index.IndexDamaged where it cannot be read
     */
    public Optional<BuildReport> report(Path shard) {
        return ShardWriter.noteOf(shard, survey, encoder.id(), encoder.dimension(), parameters)
                .map(note -> parse(note, shard));
    }

    private static BuildReport parse(String note, Path shard) {
        try {
            return ReportFiles.parse(note);
        } catch (JsonProcessingException e) {
            throw new BuildFailed(
                    "the report of " + shard + " cannot be understood; delete that shard, build again", e);
        }
    }

    private record IntoShard(ShardWriter writer) implements StarSink {

        @Override
        public Optional<String> add(Star star) {
            return writer.add(star);
        }

        @Override
        public void reject(Reject reject) {
            writer.reject(reject);
        }

        @Override
        public boolean isWholeSurvey() {
            return false;
        }
    }
}
