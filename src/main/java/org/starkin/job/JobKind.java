package org.starkin.job;

import com.fasterxml.jackson.databind.JsonNode;
import org.starkin.index.SkyView;

/** Work of one kind that may be asked for as a job. Thread-safe. */
public interface JobKind {

    /** By which it is asked for: lower-case letters and {@code _}. */
    String name();

    /** The record of a row of its result: JSON reads it as it was written, and {@link org.starkin.render.Cell} says its columns. */
    Class<? extends Record> rowType();

    /** What its result holds, in words. */
    String description();

    /**
     * What is to be done, of a view of the sky that outlives it. The same parameters of the same generations are the same work.
     *
     * @throws org.starkin.operate.Refusal where the parameters are not allowed
     */
    JobWork plan(JsonNode parameters, SkyView view);
}
