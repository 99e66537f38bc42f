package org.starkin.backup;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a store that speaks S3.
 *
 * @param bucket its bucket
 * @param prefix of all keys; empty, or ending with {@code /}
 * @param endpoint of the store; none is Amazon's own, or what the environment names
 */
record S3Target(String bucket, String prefix, Optional<URI> endpoint) {

    static final String SCHEME = "s3://";

    /** As Amazon allows buckets to be named, and keys without quoting. */
    private static final Pattern FORM =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([A-Za-z0-9/._-]*))?");

    /** @throws IllegalArgumentException where {@code text} is not {@code s3://BUCKET/PREFIX} */
    static S3Target parse(String text, Optional<URI> endpoint) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not s3://BUCKET or s3://BUCKET/PREFIX with letters,"
                    + " digits, '.', '_', '-' and '/'");
        }
        String prefix = matcher.group(2) == null ? "" : matcher.group(2).replaceAll("/+$", "");
        return new S3Target(matcher.group(1), prefix.isEmpty() ? "" : prefix + "/", endpoint);
    }
}
