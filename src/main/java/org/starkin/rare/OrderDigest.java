package org.starkin.rare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.starkin.rank.Ranking;
import org.starkin.rank.RareOptions;

/** By which two rankings are seen to be in the same order. */
final class OrderDigest {

    private OrderDigest() {}

    /** Of the first thousand stars, in their order; it does not depend on the page that was asked for. */
    static String of(Ranking ranking) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ranking.stars().stream()
                    .limit(RareOptions.DIVERSE)
                    .forEach(star -> digest.update((star.star().id() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
