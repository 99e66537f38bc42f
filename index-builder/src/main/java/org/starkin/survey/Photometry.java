package org.starkin.survey;

import java.util.List;

/** Files that were looked through once and are ready to be read. */
public interface Photometry {

    /** The stars that the files hold, as the first look counted them: exact but for one chance in a million. */
    long stars();

    /** The rows below the headers of all files. */
    long rows();

    /** What the columns were taken for, a line a file, to be shown to the user. */
    List<String> description();

    /**
     * Hands every star to the consumer, in the order in which their last rows stand in the files.
     *
     * @throws UnusableInput where a file is damaged or has changed since it was opened
     */
    ReadCounts read(StarConsumer consumer);
}
