package org.starkin.survey;

/**
 * In how many separate runs of rows each star's id occurs: two runs or more mean that its rows are scattered. Keeps 16
 * bytes a star, for it keeps a hash of 64 bits of each id and not the id. Two ids of one hash, one chance in a million
 * among six million stars, count as one star of scattered rows: that costs memory later, never a wrong answer.
 */
final class RunCounts {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes = new long[1 << 12];
    private int[] runs = new int[1 << 12];
    private int stars;
    private String last = "";

    /** Takes the id of the next row; ids are not empty. */
    void see(String id) {
        if (id.equals(last)) {
            return;
        }
        last = id;
        int slot = slot(hash(id));
        if (runs[slot] == 0) {
            hashes[slot] = hash(id);
            stars++;
        }
        runs[slot]++;
        if (stars > hashes.length / 2) {
            grow();
        }
    }

    /** In how many runs the id's rows came; 0 where it was never seen. */
    int of(String id) {
        return runs[slot(hash(id))];
    }

    int stars() {
        return stars;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (runs[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldRuns = runs;
        hashes = new long[2 * oldHashes.length];
        runs = new int[2 * oldRuns.length];
        for (int i = 0; i < oldRuns.length; i++) {
            if (oldRuns[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                runs[slot] = oldRuns[i];
            }
        }
    }

    /** FNV-1a, finished with the mixer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long hash(String id) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
