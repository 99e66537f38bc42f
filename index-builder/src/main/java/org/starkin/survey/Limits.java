package org.starkin.survey;

/**
 * How much of an input is read before it is refused.
 *
 * @param mostRows rows of one file or pasted table
 * @param mostUnpackedBytes bytes of one text file after gunzip
 * @param mostPointsPerStar points of one star; a star with more is rejected, not the file
 * @param mostPointsInMemory points held for stars whose rows are not contiguous
 */
public record Limits(long mostRows, long mostUnpackedBytes, int mostPointsPerStar, long mostPointsInMemory) {

    /** For files that the operator of an archive names: as long as the disk holds. */
    public static final Limits BUILD = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, 1_000_000, 50_000_000);

    /** For one star's table from a stranger: ten TESS sectors at two minutes in 32 MiB. */
    public static final Limits QUERY = new Limits(200_000, 32L << 20, 200_000, 200_000);

    public Limits {
        requirePositive(mostRows, "rows");
        requirePositive(mostUnpackedBytes, "unpacked bytes");
        requirePositive(mostPointsPerStar, "points a star");
        requirePositive(mostPointsInMemory, "points in memory");
    }

    private static void requirePositive(long limit, String what) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit of " + limit + " " + what + "; a limit is at least 1");
        }
    }
}
