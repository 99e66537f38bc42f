package org.starkin.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void theNamesWithTheFewestChangesComeFirst() {
        List<String> names = List.of("logg", "teff", "TEFF_ERR", "feh", "teff2");

        assertThat(Spelling.alike(names, "Tef", 3)).containsExactly("teff", "feh", "teff2");
        assertThat(Spelling.alike(names, "teff_er", 1)).containsExactly("TEFF_ERR");
        assertThat(Spelling.alike(names, "", 9)).containsExactly("feh", "logg", "teff", "teff2", "TEFF_ERR");
        assertThat(Spelling.alike(List.of(), "teff", 3)).isEmpty();
    }
}
