package org.starkin.job;

/** Where a job stands (UWS 1.1, section 2.1.3). */
public enum Phase {
    /** Made, not yet to be run. */
    PENDING,
    /** Waits for its turn. */
    QUEUED,
    /** Is being run. */
    EXECUTING,
    /** Done; its result is whole. */
    COMPLETED,
    /** Failed; what it had done is kept. */
    ERROR,
    /** Stopped by a user; what it had done is kept. */
    ABORTED;

    /** Whether it neither runs nor will, unless a user says so. */
    boolean isAtRest() {
        return this != QUEUED && this != EXECUTING;
    }
}
