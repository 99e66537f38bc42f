package org.starkin.label;

import java.util.LinkedHashMap;
import java.util.Map;
import org.starkin.index.StarId;

/** What a set says now: of each star the last answer, unless it was taken back; stars in the order in which they were first answered. */
public final class LastAnswers {

    private LastAnswers() {}

    /**
     * The last answers.
     *
     * @param most of the labels, those numbered up to this
     */
    public static Map<StarId, Answer> of(LabelSet set, long most) {
        Map<StarId, Answer> answers = new LinkedHashMap<>();
        for (Label label : set.labels()) {
            if (label.number() <= most) {
                if (label.answer() == Answer.NONE) {
                    answers.remove(label.star());
                } else {
                    answers.put(label.star(), label.answer());
                }
            }
        }
        return answers;
    }
}
