package org.starkin.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.starkin.index.SkyPosition;

/** The keys of parts, in growing arrays of plain numbers: 8 bytes a part, 32 where positions matter. Not thread-safe. */
final class PartKeys implements KeyConsumer {

    private final boolean hasPositions;
    private long[] hashes = new long[16];
    private double[] raDeg = new double[0];
    private double[] decDeg = new double[0];
    private long[] channels = new long[0];
    private int size;

    /** @param hasPositions whether positions and channels are kept */
    PartKeys(boolean hasPositions) {
        this.hasPositions = hasPositions;
        resize(hashes.length);
    }

    @Override
    public void part(String objectId, Optional<SkyPosition> position, String channel) {
        add(
                PartCounts.hash(objectId),
                position.map(SkyPosition::raDeg).orElse(Double.NaN),
                position.map(SkyPosition::decDeg).orElse(Double.NaN),
                channel.isEmpty() ? 0 : PartCounts.hash(channel));
    }

    /** All keys of another look become keys here. */
    void addAll(PartKeys other) {
        for (int i = 0; i < other.size; i++) {
            add(
                    other.hashes[i],
                    hasPositions ? other.raDeg[i] : 0,
                    hasPositions ? other.decDeg[i] : 0,
                    hasPositions ? other.channels[i] : 0);
        }
    }

    private void add(long hash, double ra, double dec, long channel) {
        if (size == hashes.length) {
            resize(2 * size);
        }
        hashes[size] = hash;
        if (hasPositions) {
            raDeg[size] = ra;
            decDeg[size] = dec;
            channels[size] = channel;
        }
        size++;
    }

    private void resize(int length) {
        hashes = Arrays.copyOf(hashes, length);
        if (hasPositions) {
            raDeg = Arrays.copyOf(raDeg, length);
            decDeg = Arrays.copyOf(decDeg, length);
            channels = Arrays.copyOf(channels, length);
        }
    }

    int size() {
        return size;
    }

    long hash(int i) {
        return hashes[i];
    }

    /** The group of each part by position, {@code int[size]}; parts of one id are of one group, that of their first. */
    int[] groups() {
        Map<Long, Integer> numbers = new HashMap<>();
        int[] ids = new int[size];
        int[] firsts = new int[size];
        for (int i = 0; i < size; i++) {
            ids[i] = numbers.getOrDefault(hashes[i], numbers.size());
            if (ids[i] == numbers.size()) {
                numbers.put(hashes[i], ids[i]);
                firsts[ids[i]] = i;
            }
        }
        int[] first = Arrays.copyOf(firsts, numbers.size());
        int[] groups = SkyGroups.of(
                IntStream.of(first).mapToDouble(i -> raDeg[i]).toArray(),
                IntStream.of(first).mapToDouble(i -> decDeg[i]).toArray(),
                IntStream.of(first).mapToLong(i -> channels[i]).toArray());
        return IntStream.of(ids).map(id -> groups[id]).toArray();
    }
}
