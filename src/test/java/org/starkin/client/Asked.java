package org.starkin.client;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.starkin.demo.Description.Route;

/**
 * A request as it is sent.
 *
 * @param body a letter a byte
 */
record Asked(Route route, String target, Map<String, String> headers, String body) {

    private static final int LONGEST_SHOWN = 2000;

    byte[] bytes() {
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        return route.method() + " " + target + " " + headers + " " + shown;
    }
}
