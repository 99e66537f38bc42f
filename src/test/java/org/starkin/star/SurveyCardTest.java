package org.starkin.star;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starkin.index.SurveyProperty;

class SurveyCardTest {

    @Test
    void listsTheFirstFiveHundredProperties() {
        List<SurveyProperty> all = IntStream.range(0, 501)
                .mapToObj(i -> new SurveyProperty("c" + i, i % 2 == 0))
                .toList();

        List<SurveyCard.Property> listed = SurveyCard.properties(all);

        assertThat(listed).hasSize(500);
        assertThat(listed.getFirst()).isEqualTo(new SurveyCard.Property("c0", true));
        assertThat(listed.getLast()).isEqualTo(new SurveyCard.Property("c499", false));
    }
}
