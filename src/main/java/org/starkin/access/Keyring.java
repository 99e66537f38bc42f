package org.starkin.access;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of a file at one time, and what was wrong in it. Immutable, but for the allowances of its holders.
 */
final class Keyring {

    private final List<Holder> holders;
    private final List<String> faults;
    private final Map<Long, List<Lock>> byFirstBytes = new HashMap<>();

    /** A key and what its holder has asked for of late. */
    record Holder(Key key, Allowance allowance) {}

    /** A holder behind the bytes of his key's hash. */
    private static final class Lock {

        private final byte[] digest;
        private final Holder holder;

        private Lock(Holder holder) {
            this.digest = HexFormat.of().parseHex(holder.key().sha256());
            this.holder = holder;
        }
    }

    private Keyring(List<Holder> holders, List<String> faults) {
        this.holders = List.copyOf(holders);
        this.faults = List.copyOf(faults);
        for (Holder holder : holders) {
            Lock lock = new Lock(holder);
            byFirstBytes
                    .computeIfAbsent(firstBytes(lock.digest), _ -> new ArrayList<>())
                    .add(lock);
        }
    }

    /** Without any key: opens nothing. */
    static Keyring none(String fault) {
        return new Keyring(List.of(), List.of(fault));
    }

    /**
     * The keys of these lines; empty ones and those that begin with # are none. A line that cannot be read, or that says a name or a
     * hash again, is a fault and opens nothing. Who was there before keeps what he has asked for.
     */
    static Keyring read(List<String> lines, Rate usual, Keyring before, long now) {
        List<Holder> holders = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                Key key = KeyLine.read(line, usual);
                if (!Collections.disjoint(seen, List.of(key.name(), key.sha256()))) {
                    throw new IllegalArgumentException("an earlier line has this name or this hash");
                }
                seen.addAll(List.of(key.name(), key.sha256()));
                holders.add(new Holder(key, before.allowance(key, key.rate().orElse(usual), now)));
            } catch (IllegalArgumentException e) {
                faults.add("line " + (i + 1) + ": " + e.getMessage());
            }
        }
        return new Keyring(holders, faults);
    }

    /** The holder of a key. What is compared is hashes, in constant time; where they are kept tells nothing of any key. */
    Optional<Holder> find(String key) {
        byte[] digest = Key.digest(key);
        for (Lock lock : byFirstBytes.getOrDefault(firstBytes(digest), List.of())) {
            if (MessageDigest.isEqual(lock.digest, digest)) {
                return Optional.of(lock.holder);
            }
        }
        return Optional.empty();
    }

    int size() {
        return holders.size();
    }

    List<String> faults() {
        return faults;
    }

    private Allowance allowance(Key key, Rate rate, long now) {
        return holders.stream()
                .filter(holder -> holder.key().sha256().equals(key.sha256()))
                .map(Holder::allowance)
                .filter(allowance -> allowance.rate().equals(rate))
                .findFirst()
                .orElseGet(() -> new Allowance(rate, now));
    }

    private static long firstBytes(byte[] digest) {
        return ByteBuffer.wrap(digest).getLong();
    }
}
