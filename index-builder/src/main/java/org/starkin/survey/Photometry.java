package org.starkin.survey;

import java.util.List;

/**
 * Files that were looked through once and are ready to be read. They are read in units, such as a file or all files of one
 * star; a reading may begin at any unit that an earlier reading has named to its consumer.
 */
public interface Photometry {

    /** Photometry of no star. */
    static Photometry none() {
        return new SeveralFormats(List.of());
    }

    /** The stars that the files hold, as the first look counted them: exact but for one chance in a million. */
    long stars();

    /** The rows below the headers of all files. */
    long rows();

    /** How many units the files make. */
    long units();

    /** What the columns were taken for, to be shown to the user: a line a file, or fewer where there are many. */
    List<String> description();

    /**
     * Hands every star to the consumer, in the order in which their last parts stand in the files; files of one star each
     * are read star by star. The order is the same in every reading.
     *
     * @param firstUnit 0, or a unit that an earlier reading named
     * @return counts of what was read from that unit on
     * @throws UnusableInput where the only file is damaged or has changed since it was opened; where there are several, or
     *     the files are a part of a survey's, a damaged one becomes a reject
     */
    ReadCounts read(long firstUnit, StarConsumer consumer);

    /** Hands on every star from the beginning. */
    default ReadCounts read(StarConsumer consumer) {
        return read(0, consumer);
    }
}
