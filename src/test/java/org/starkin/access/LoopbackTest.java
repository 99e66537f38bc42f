package org.starkin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.53"})
    void thisMachineAloneMayBeServedWithoutKeys(String host) {
        Loopback.require(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "nowhere.invalid"})
    void anyOtherHostStopsTheStartAndSaysWhatToDo(String host) {
        assertThatThrownBy(() -> Loopback.require(host))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "::1", "127.1.2.3"})
    void namesOfThisMachineAreKnown(String host) {
        assertThat(Loopback.isNamedBy(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "127.evil.example",
                "localhost.evil.example",
                "192.0.2.1",
                ""
            })
    void otherNamesAreNot(String host) {
        assertThat(Loopback.isNamedBy(host)).isFalse();
    }
}
