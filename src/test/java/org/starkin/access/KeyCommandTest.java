package org.starkin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aNewKeyIsShownOnceAndOpensWhatItsRoleAllows() throws IOException {
        Path file = directory.resolve("keys");

        assertThat(run("--keys", file.toString(), "--name", "alice", "--role", "label"))
                .isZero();
        assertThat(run("--keys", file.toString(), "--name", "bob", "--role", "read", "--per-second", "5"))
                .isZero();

        List<String> shown = out.toString(StandardCharsets.UTF_8).lines().toList();
        Keyring keyring = Keyring.read(Files.readAllLines(file), new Rate(1, 1), Keyring.none(""), 0);
        assertThat(shown).hasSize(2).allMatch(key -> key.startsWith(Key.PREFIX)).doesNotHaveDuplicates();
        assertThat(keyring.faults()).isEmpty();
        assertThat(keyring.find(shown.get(0)).orElseThrow().key().role()).isEqualTo(Role.LABEL);
        assertThat(keyring.find(shown.get(1)).orElseThrow().key().name()).isEqualTo("bob");
        assertThat(Files.readString(file)).doesNotContain(shown.get(0)).doesNotContain(shown.get(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aNameIsGivenOnce() {
        String file = directory.resolve("keys").toString();
        run("--keys", file, "--name", "alice", "--role", "label");

        assertThat(run("--keys", file, "--name", "alice", "--role", "read")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("alice is in");
    }

    @Test
    void aLineWithoutAnEndIsNotContinued() throws IOException {
        Path file = Files.writeString(directory.resolve("keys"), "old read " + Key.hash("old"));

        run("--keys", file.toString(), "--name", "alice", "--role", "label");

        assertThat(Keyring.read(Files.readAllLines(file), new Rate(1, 1), Keyring.none(""), 0)
                        .size())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--name a --role read",
                "--keys FILE --role read",
                "--keys FILE --name a",
                "--keys FILE --name a --role admin",
                "--keys FILE --name a/b --role read",
                "--keys FILE --name a --role read --expires soon",
                "--keys FILE --name a --role read --fast yes",
                "--keys FILE --name a --name b --role read",
                "--keys FILE --name a --role"
            })
    void wrongUseIsToldAndWritesNothing(String arguments) {
        Path file = directory.resolve("keys");
        String[] given = arguments.isEmpty()
                ? new String[0]
                : arguments.replace("FILE", file.toString()).split(" ");

        assertThat(run(given)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("./starkin key");
        assertThat(file).doesNotExist();
        assertThat(out.size()).isZero();
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailure() {
        assertThat(run("--keys", directory.resolve("nowhere/keys").toString(), "--name", "a", "--role", "read"))
                .isEqualTo(1);
    }

    private int run(String... arguments) {
        return new KeyCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }
}
