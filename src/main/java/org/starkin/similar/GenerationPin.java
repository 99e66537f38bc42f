package org.starkin.similar;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.starkin.index.Manifest;
import org.starkin.operate.Refusal;

/** Sees that an answer comes from the generations that the pages before it came from. */
final class GenerationPin {

    private GenerationPin() {}

    /**
     * Requires generations.
     *
     * @param wanted each a survey and its generation, such as {@code gaia/generation-000002}
     * @param searched the surveys of the answer
     * @throws Refusal.BadInput where one is not of that form
     * @throws Refusal.Conflict where one is not the generation that is searched
     */
    static void require(List<String> wanted, List<Manifest> searched) {
        Map<String, String> generations =
                searched.stream().collect(Collectors.toMap(Manifest::survey, Manifest::generationName));
        for (String one : wanted) {
            int slash = one.indexOf('/');
            if (slash < 1) {
                throw Refusal.BadInput.of(
                        "invalid_value",
                        "if_generation",
                        "'" + shown(one) + "' names no generation; give it as answered_by does: survey/generation");
            }
            String survey = one.substring(0, slash);
            String found = generations.get(survey);
            if (found == null || !found.equals(one.substring(slash + 1))) {
                throw new Refusal.Conflict(
                        "generation_changed",
                        "if_generation wants '" + shown(one) + "', and survey '" + shown(survey) + "' is "
                                + (found == null ? "not searched" : "answered from " + found)
                                + "; ask for the first page again");
            }
        }
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }
}
