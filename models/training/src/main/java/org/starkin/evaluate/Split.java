package org.starkin.evaluate;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/** Whether a star may be learnt from, or only measured on: by the hash of its id, so that it is the same everywhere. */
public enum Split {
    /** Stars to learn from. */
    TRAINING,
    /** The project's own test stars: {@code sha1(object_id) mod 10 = 0}. */
    TEST;

    /** Ids in the order of their hashes. */
    static final Comparator<String> BY_HASH =
            Comparator.<String, BigInteger>comparing(Split::hash).thenComparing(Comparator.naturalOrder());

    public static Split of(String objectId) {
        return hash(objectId).mod(BigInteger.TEN).signum() == 0 ? TEST : TRAINING;
    }

    /** The SHA-1 of an id as a number from zero up: an order that has nothing to do with the stars. */
    static BigInteger hash(String objectId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(objectId.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1, which every Java platform must have", e);
        }
    }
}
