package org.starkin.build;

/**
 * The work of one stage.
 *
 * @param stage which
 * @param threads that worked side by side
 * @param busySeconds of work, summed over the threads, waiting left out
 * @param stars that went through
 */
public record StageFigures(Stage stage, int threads, double busySeconds, long stars) {

    /** The work of the stage in two builds. */
    StageFigures plus(StageFigures other) {
        return new StageFigures(
                stage, Math.max(threads, other.threads), busySeconds + other.busySeconds, stars + other.stars);
    }

    /** Stars a second that the stage would manage if it never waited, on as many processors as it has threads. */
    public double starsPerSecondAlone() {
        return busySeconds > 0 ? stars * threads / busySeconds : 0;
    }
}
