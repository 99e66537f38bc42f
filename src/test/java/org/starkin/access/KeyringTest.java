package org.starkin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringTest {

    private static final Rate USUAL = new Rate(10, 2);
    private static final Keyring NONE = Keyring.none("nothing is read yet");

    @Test
    void findsEachOfManyKeysAndNoOther() {
        List<String> keys = IntStream.range(0, 500).mapToObj(_ -> Key.random()).toList();
        List<String> lines = IntStream.range(0, keys.size())
                .mapToObj(i -> "key-" + i + " read " + Key.hash(keys.get(i)))
                .toList();

        Keyring keyring = Keyring.read(lines, USUAL, NONE, 0);

        assertThat(keyring.faults()).isEmpty();
        for (int i = 0; i < keys.size(); i++) {
            assertThat(keyring.find(keys.get(i)).orElseThrow().key().name()).isEqualTo("key-" + i);
            assertThat(keyring.find(keys.get(i) + " ")).isEmpty();
            assertThat(keyring.find(Key.hash(keys.get(i)))).isEmpty();
        }
        assertThat(keyring.find("")).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() {
        Key key = new Key(
                "survey-team",
                Role.LABEL,
                Key.hash("secret"),
                Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
                Optional.of(new Rate(5, 7)));

        assertThat(KeyLine.read(KeyLine.write(key), USUAL)).isEqualTo(key);
    }

    @Test
    void aKeyExpiresAtItsTime() {
        Key key = KeyLine.read("a read " + Key.hash("secret") + " expires=2027-01-01T00:00:00Z", USUAL);

        assertThat(key.isExpired(Instant.parse("2026-12-31T23:59:59Z"))).isFalse();
        assertThat(key.isExpired(Instant.parse("2027-01-01T00:00:00Z"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a read",
                "a read short",
                "a admin HASH",
                "a READ HASH",
                "a/b read HASH",
                "a read HASH expires=tomorrow",
                "a read HASH expires=2027-01-01",
                "a read HASH per_second=-1",
                "a read HASH per_second=many",
                "a read HASH at_once=99999999999",
                "a read HASH colour=blue",
                "a read HASH per_second=1 per_second=2",
                "read a HASH",
                "a read HASH HASH"
            })
    void aBrokenLineIsToldWithoutItsSecretsAndTheOthersHold(String line) {
        String hash = Key.hash("secret");
        List<String> lines = List.of("# keys", "", line.replace("HASH", hash), "good read " + Key.hash("other"));

        Keyring keyring = Keyring.read(lines, USUAL, NONE, 0);

        assertThat(keyring.find("secret")).isEmpty();
        assertThat(keyring.find("other")).isPresent();
        assertThat(keyring.faults())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("line 3: ")
                .doesNotContain(hash);
    }

    @Test
    void aNameOrAHashThatComesAgainOpensNothing() {
        String first = "a read " + Key.hash("one");
        Keyring keyring = Keyring.read(
                List.of(first, "a operate " + Key.hash("two"), "b operate " + Key.hash("one")), USUAL, NONE, 0);

        assertThat(keyring.find("two")).isEmpty();
        assertThat(keyring.find("one").orElseThrow().key().role()).isEqualTo(Role.READ);
        assertThat(keyring.faults()).hasSize(2);
    }

    @Test
    void rubbishOpensNothing() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] rubbish = new byte[random.nextInt(400)];
            random.nextBytes(rubbish);
            String text = new String(rubbish, java.nio.charset.StandardCharsets.ISO_8859_1);

            assertThat(Keyring.read(text.lines().toList(), USUAL, NONE, 0).size())
                    .isZero();
        }
    }

    @Test
    void whoStaysKeepsWhatHeHasAskedFor() {
        List<String> lines = List.of("a read " + Key.hash("one"));
        Keyring before = Keyring.read(lines, USUAL, NONE, 0);

        Keyring after = Keyring.read(lines, USUAL, before, 0);

        assertThat(after.find("one").orElseThrow().allowance())
                .isSameAs(before.find("one").orElseThrow().allowance());
    }
}
