package org.starkin.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.BoundingBox;

/** One or two fingers on the screen, moved as a reader moves them: places are shares of an element, 0 to 1. */
final class Fingers {

    private static final int STEPS = 8;

    private final Tab tab;
    private final CDPSession session;

    Fingers(Tab tab) {
        this.tab = tab;
        this.session = tab.page().context().newCDPSession(tab.page());
    }

    void tap(String selector, double x, double y) {
        BoundingBox box = box(selector);
        tab.page().touchscreen().tap(box.x + x * box.width, box.y + y * box.height);
        tab.settled();
    }

    void drag(String selector, double fromX, double fromY, double toX, double toY) {
        BoundingBox box = box(selector);
        for (int step = 0; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            touch(
                    step == 0 ? "touchStart" : "touchMove",
                    at(box, fromX + share * (toX - fromX), fromY + share * (toY - fromY)));
        }
        touch("touchEnd");
        tab.settled();
    }

    /** Two fingers about the middle of an element, moved apart along its width. */
    void spread(String selector, double fromApart, double toApart) {
        BoundingBox box = box(selector);
        for (int step = 0; step <= STEPS; step++) {
            double half = (fromApart + (toApart - fromApart) * step / STEPS) / 2;
            touch(step == 0 ? "touchStart" : "touchMove", at(box, 0.5 - half, 0.5), at(box, 0.5 + half, 0.5));
        }
        touch("touchEnd");
        tab.settled();
    }

    private BoundingBox box(String selector) {
        tab.all(selector).first().scrollIntoViewIfNeeded();
        return tab.all(selector).first().boundingBox();
    }

    private static double[] at(BoundingBox box, double x, double y) {
        return new double[] {box.x + x * box.width, box.y + y * box.height};
    }

    private void touch(String type, double[]... places) {
        JsonArray points = new JsonArray();
        for (int i = 0; i < places.length; i++) {
            JsonObject point = new JsonObject();
            point.addProperty("id", i);
            point.addProperty("x", places[i][0]);
            point.addProperty("y", places[i][1]);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }
}
