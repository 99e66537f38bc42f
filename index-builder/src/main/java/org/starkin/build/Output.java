package org.starkin.build;

import java.time.Duration;

/**
 * Where stars go.
 *
 * @param survey the survey's name in the stars' ids
 * @param sink takes stars and rejects
 * @param progress is told of each
 * @param betweenCheckpoints how long the sink is not told how far everything has come
 */
record Output(String survey, StarSink sink, Progress progress, Duration betweenCheckpoints) {

    /** No more than this is done again after an interruption. */
    static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(30);

    Output(String survey, StarSink sink, Progress progress) {
        this(survey, sink, progress, BETWEEN_CHECKPOINTS);
    }
}
