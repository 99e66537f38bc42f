package org.starkin.evaluate;

import java.util.Locale;

/** The questions that an evaluation answers, in the order of its table. */
public enum Section {
    RETRIEVAL(
            "are the nearest stars of the same class? (macro-averaged; 'unseen': among other test stars, each left out"
                    + " in turn, the figure to quote; 'training': among stars whose labels a learnt encoder has seen)"),
    BLINDNESS("can the survey be told from the vector? (class-balanced; 0.5 is blind)"),
    SAMESTAR("is a star of one survey found among the stars of another? (both directions averaged)"),
    PROBE("what do classifiers trained on the frozen vectors of training stars tell of test stars?"),
    FEWSHOT("macro-F1 of a logistic probe trained on few stars of each class"),
    RARE("average precision of a rare class from five examples, among all other test stars"),
    OUTLIER("share of a class that the reference stars lack among the test stars farthest from them"),
    STABILITY("what do few points, more noise and a wrong period do? (kNN-5 macro-F1 among training stars; cosine with"
            + " the undisturbed vector)");

    private final String question;

    Section(String question) {
        this.question = question;
    }

    /** Its name on the command line and in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String question() {
        return question;
    }
}
