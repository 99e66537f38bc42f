package org.starkin.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key that a request brings. */
final class GivenKey {

    private static final String SCHEME = "Bearer ";
    private static final String HEADER = "X-API-Key";
    private static final int LONGEST = 200;

    private GivenKey() {}

    /** What the headers say; two that differ, or one that is too long for a key, are a key that nobody has. */
    static Optional<String> of(MultiMap headers) {
        @Nullable String bearer = bearer(headers.get(HttpHeaders.AUTHORIZATION));
        @Nullable String plain = headers.get(HEADER);
        String given = bearer == null ? plain : bearer;
        if (given == null) {
            return Optional.empty();
        }
        boolean isAmbiguous = plain != null && !plain.equals(given);
        return Optional.of(isAmbiguous || given.length() > LONGEST ? "" : given);
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        return authorization.substring(SCHEME.length()).strip();
    }
}
