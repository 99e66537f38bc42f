package org.starkin.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key allows; each role allows what those before it do. */
public enum Role {
    /** Ask, upload a query, cross-match, begin jobs of one's own. */
    READ,
    /** Write labels, too. */
    LABEL,
    /** Operate the server, too: metrics, reloads, others' jobs. */
    OPERATE;

    /** The role of this name in lower case. */
    static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** The name in keys files, problems and the OpenAPI description, such as {@code read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean allows(Role needed) {
        return compareTo(needed) >= 0;
    }
}
