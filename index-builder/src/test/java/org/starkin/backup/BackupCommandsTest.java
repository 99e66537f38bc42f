package org.starkin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.cli.CommandLines;
import org.starkin.cli.CommandLines.Outcome;
import org.starkin.index.OlderSchema;

class BackupCommandsTest {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    @TempDir
    private Path directory;

    private BackupSky sky = new BackupSky(Path.of(""));
    private String target = "";

    @BeforeEach
    void make() {
        sky = new BackupSky(directory.resolve("sky"));
        sky.build("gaia", 50, 1);
        target = directory.resolve("target").toString();
    }

    @Test
    void aSkyIsCopiedListedDamagedVerifiedAndRestored() {
        SortedMap<String, String> before = sky.content();
        Outcome taken = snapshot("--keep", "2");
        assertThat(taken.code()).as(taken.err()).isEqualTo(DONE);
        assertThat(taken.err()).contains("snapshot 20", "were new", "next: ./starkin restore --from " + target);
        assertThat(snapshot("--list").err()).contains("gaia/generation-000001", "the newest is 20");
        assertThat(verify().code()).isEqualTo(DONE);

        BackupSky.flip(sky.path().resolve("gaia/generation-000001/manifest.json"), 5000);
        Outcome damaged = verify();
        assertThat(damaged.code()).isEqualTo(FAILED);
        assertThat(damaged.err())
                .contains("survey gaia, generation-000001", "manifest.json: changed: expected", "1 files of")
                .contains("next: ./starkin restore");

        Outcome restored = restore();
        assertThat(restored.code()).as(restored.err()).isEqualTo(DONE);
        assertThat(restored.err()).contains("a server that runs takes it up by itself");
        assertThat(sky.content()).isEqualTo(before);
    }

    @Test
    void whatWasBuiltBeforeChecksumsWereKeptIsToldAndGivenThem() {
        OlderSchema.one(sky.path().resolve("gaia/generation-000001"));

        Outcome unknown = verify();
        assertThat(unknown.code()).isEqualTo(FAILED);
        assertThat(unknown.err()).contains("built before checksums were kept", "next: ./starkin verify --record");
        assertThat(verify("--record").code()).isEqualTo(DONE);
        assertThat(verify().code()).isEqualTo(DONE);
    }

    @Test
    void whatIsNewerIsNotOverwritten() {
        snapshot();
        sky.build("gaia", 40, 2);

        Outcome refused = restore();

        assertThat(refused.code()).isEqualTo(FAILED);
        assertThat(refused.err()).contains("generation-000002 was made at", "--overwrite");
        assertThat(restore("--overwrite").code()).isEqualTo(DONE);
        assertThat(restore("--snapshot", "20990101T000000000Z-0123456789abcdef").err())
                .contains("there is no snapshot '20990101T000000000Z-0123456789abcdef'");
    }

    @ParameterizedTest
    @CsvSource({
        "snapshot, --keep=0, --keep 0 is below 1",
        "snapshot, --to=s3://NO, is not s3://BUCKET",
        "snapshot, --megabytes-per-second=0, is below 1",
        "restore, --survey=../x, is no survey name"
    })
    void wrongUseIsToldAsSuch(String verb, String option, String said) {
        String where = verb.equals("snapshot") ? "--to" : "--from";
        Outcome outcome = option.startsWith("--to")
                ? CommandLines.execute(verb, "--sky", sky.path().toString(), "--no-progress", option)
                : CommandLines.execute(verb, "--sky", sky.path().toString(), where, target, option);

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(WRONG_USE);
        assertThat(outcome.err()).contains(said);
    }

    private Outcome verify(String... more) {
        return CommandLines.execute("verify", "--sky", sky.path().toString(), "--no-progress", "--debug", more);
    }

    private Outcome snapshot(String... more) {
        return CommandLines.execute("snapshot", "--sky", sky.path().toString(), "--to", target, more);
    }

    private Outcome restore(String... more) {
        return CommandLines.execute("restore", "--sky", sky.path().toString(), "--from", target, more);
    }
}
