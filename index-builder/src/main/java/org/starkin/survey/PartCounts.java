package org.starkin.survey;

/**
 * How many parts there are of each star: two or more mean that they lie scattered. Keeps 16 bytes a star, for it keeps a
 * hash of 64 bits of each id and not the id. Two ids of one hash, one chance in a million among six million stars, count as
 * one star of scattered parts: that costs memory later, never a wrong answer.
 */
final class PartCounts {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes = new long[1 << 12];
    private int[] parts = new int[1 << 12];
    private int stars;

    /** Takes a part of the star whose id has this {@link #hash}. */
    void add(long hash) {
        int slot = slot(hash);
        if (parts[slot] == 0) {
            hashes[slot] = hash;
            stars++;
        }
        parts[slot]++;
        if (stars > hashes.length / 2) {
            grow();
        }
    }

    /** How many parts there are of the star; 0 where it was never seen. */
    int of(String id) {
        return parts[slot(hash(id))];
    }

    int stars() {
        return stars;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (parts[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldParts = parts;
        hashes = new long[2 * oldHashes.length];
        parts = new int[2 * oldParts.length];
        for (int i = 0; i < oldParts.length; i++) {
            if (oldParts[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                parts[slot] = oldParts[i];
            }
        }
    }

    /** FNV-1a, finished with the mixer of SplitMix64 (Steele, Lea and Flood 2014). */
    static long hash(String id) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
