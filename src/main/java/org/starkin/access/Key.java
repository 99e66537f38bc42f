package org.starkin.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as the server knows it: by its hash. A key is 256 random bits, so nobody can try them all, and one SHA-256 hides it as well
 * as a slow hash would; those are for passwords, which can be guessed.
 *
 * @param name whose it is, in the audit log: letters, digits, dots, dashes, underscores
 * @param sha256 of the key's characters, 64 hexadecimal digits in lower case
 * @param expires after which it opens nothing
 * @param rate its own; absent: that of the settings
 */
record Key(String name, Role role, String sha256, Optional<Instant> expires, Optional<Rate> rate) {

    /** So that a key is known for one where it should not be, in a commit for instance. */
    static final String PREFIX = "starkin_";

    private static final int RANDOM_BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    Key {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name is not 1 to 64 letters, digits, dots, dashes or underscores");
        }
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("the hash is not 64 hexadecimal digits in lower case");
        }
    }

    /** The characters of a new key. */
    static String random() {
        byte[] bits = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static String hash(String key) {
        return HexFormat.of().formatHex(digest(key));
    }

    static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }

    boolean isExpired(Instant now) {
        return expires.isPresent() && !now.isBefore(expires.get());
    }
}
