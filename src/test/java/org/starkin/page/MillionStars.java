package org.starkin.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Route;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.starkin.demo.Api;

/** A map of a million made-up stars, in 500 clusters of 12 classes, that answers in place of the server's. */
final class MillionStars {

    static final int STARS = 1_000_000;

    private static final int CLUSTERS = 500;
    private static final int CLASSES = 12;
    private static final int HALF_WIDTH = 20;

    private final Map<String, byte[]> columns = new TreeMap<>();
    private final ObjectNode head = (ObjectNode) Api.get("/api/v1/map");
    private final long[] starsOfClass = new long[CLASSES];

    MillionStars(long seed) {
        Random random = new Random(seed);
        float[] middles = new float[2 * CLUSTERS];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = (random.nextFloat() - 0.5f) * 1.8f * HALF_WIDTH;
        }
        List<String> names = List.of("x", "y", "ra", "dec", "period_days", "class");
        names.forEach(name -> columns.put(name, new byte[STARS * (name.equals("class") ? Short.BYTES : Float.BYTES)]));
        for (int star = 0; star < STARS; star++) {
            int cluster = random.nextInt(CLUSTERS);
            put("x", star, within(middles[2 * cluster] + random.nextGaussian()));
            put("y", star, within(middles[2 * cluster + 1] + random.nextGaussian()));
            put("ra", star, 360 * random.nextDouble());
            put("dec", star, Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)));
            put("period_days", star, Math.exp(random.nextGaussian()));
            starsOfClass[cluster % CLASSES]++;
            ByteBuffer.wrap(columns.get("class")).order(ByteOrder.LITTLE_ENDIAN).putShort(star * Short.BYTES, (short)
                    (cluster % CLASSES));
        }
        describe();
    }

    private static double within(double place) {
        return Math.clamp(place, -HALF_WIDTH, HALF_WIDTH);
    }

    private void put(String column, int star, double value) {
        ByteBuffer.wrap(columns.get(column)).order(ByteOrder.LITTLE_ENDIAN).putFloat(star * Float.BYTES, (float) value);
    }

    private void describe() {
        head.put("total", STARS).put("rows", STARS).put("stride", 1);
        ObjectNode bounds = head.putObject("bounds");
        for (String axis : List.of("x", "y")) {
            bounds.put(axis + "_min", -HALF_WIDTH).put(axis + "_max", HALF_WIDTH);
        }
        head.putArray("surveys")
                .addObject()
                .put("survey", "gaia")
                .put("stars", STARS)
                .put("first_row", 0)
                .put("rows", STARS);
        ArrayNode classes = head.putArray("classes");
        for (int i = 0; i < CLASSES; i++) {
            classes.addObject().put("class", "class " + i).put("stars", starsOfClass[i]);
        }
    }

    /** Answers a tab's questions about the map from now on; stars that are listed or named are the small sky's own. */
    void answer(Tab tab) {
        tab.page().route("**/api/v1/map?*", route -> json(route, head));
        tab.page().route("**/api/v1/map/stars*", route -> {
            ObjectNode list = (ObjectNode) Api.get("/api/v1/map/stars?limit=50");
            json(route, list.put("total", STARS));
        });
        columns.forEach((name, bytes) -> tab.page()
                .route(
                        "**/api/v1/map/columns/" + name + "?*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/octet-stream")
                                .setHeaders(Map.of(
                                        "Starkin-Map-Version",
                                        head.get("version").asText()))
                                .setBodyBytes(bytes))));
    }

    private static void json(Route route, ObjectNode body) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(body.toString()));
    }
}
