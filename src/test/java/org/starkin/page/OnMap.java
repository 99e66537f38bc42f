package org.starkin.page;

import com.fasterxml.jackson.databind.JsonNode;
import org.starkin.demo.Api;

/** Views of the map. */
final class OnMap {

    private OnMap() {}

    /** The map with a star in its middle, enlarged. */
    static String at(String survey, String id, int zoom) {
        JsonNode star = Api.json(
                        Api.post(
                                "/api/v1/map/stars",
                                "{\"stars\": [{\"survey\": \"" + survey + "\", \"id\": \"" + id + "\"}]}"),
                        200)
                .at("/objects/0");
        JsonNode bounds = Api.get("/api/v1/map").get("bounds");
        double unit = Math.max(span(bounds, "x"), span(bounds, "y")) / 2;
        return "?view=map&at=" + place(star, bounds, "x", unit) + "," + place(star, bounds, "y", unit) + "," + zoom;
    }

    private static double span(JsonNode bounds, String axis) {
        return bounds.get(axis + "_max").asDouble() - bounds.get(axis + "_min").asDouble();
    }

    private static double place(JsonNode star, JsonNode bounds, String axis, double unit) {
        double middle = (bounds.get(axis + "_max").asDouble()
                        + bounds.get(axis + "_min").asDouble())
                / 2;
        return (star.get(axis).asDouble() - middle) / unit;
    }
}
