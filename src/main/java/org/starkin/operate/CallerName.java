package org.starkin.operate;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** The name of the key that a request came with, for the audit. */
public final class CallerName {

    private static final String KEY = CallerName.class.getName();

    private CallerName() {}

    public static void assign(RoutingContext context, String name) {
        context.put(KEY, name);
    }

    /** Empty where no key was asked for. */
    static String of(RoutingContext context) {
        @Nullable String name = context.get(KEY);
        return name == null ? "" : name;
    }
}
