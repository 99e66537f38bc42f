/**
 * The element in which the map is seen: the points, what lies over them, and which part is in view. Draws when something has
 * changed, and not otherwise.
 */

import { el } from "../dom.js";
import { colour, onThemeChange } from "../plot/theme.js";
import { saveUrl } from "../plot/download.js";
import { Overlay } from "./overlay.js";
import { Viewport } from "./viewport.js";

/** What draws the points comes with a large library: fetched with the map, not after it. */
export const fetchScene = () => import("./scene.js");

const TURN_MS = 700;
const REST_MS = 160;
const SKY_HALF = [1, 0.5];

export class Stage {
    element = el("div", { class: "map-stage", tabindex: "0", role: "application", "aria-label": "Map of the stars" });
    viewport = new Viewport();
    shown = { isSky: false, hasGalaxy: false, marks: [], lasso: null, hovered: null, cross: false };
    #points = el("canvas", { "aria-hidden": "true" });
    #over = el("canvas", { "aria-hidden": "true" });
    #overlay = new Overlay(this.#over);
    #data = null;
    #scene = null;
    #blend = 0;
    #turning = null;
    #frame = 0;
    #moves = false;
    #rest = 0;

    /** `recolour()` is called when the theme changes, `seen()` when the view has come to rest. */
    constructor(recolour, seen) {
        this.seen = seen;
        this.element.append(this.#points, this.#over);
        new ResizeObserver(() => this.#resize()).observe(this.element);
        onThemeChange(() => {
            if (this.#scene !== null) {
                recolour();
                this.draw();
            }
        });
        this.element.addEventListener("focus", () => this.#cross(this.element.matches(":focus-visible")));
        this.element.addEventListener("blur", () => this.#cross(false));
    }

    #cross(isShown) {
        this.shown.cross = isShown;
        this.drawOver();
    }

    /** Shows another map. */
    async setData(data) {
        const { PointScene } = await fetchScene();
        this.#scene?.dispose();
        const canvas = el("canvas", { "aria-hidden": "true" });
        this.#points.replaceWith(canvas);
        this.#points = canvas;
        this.#data = data;
        this.#scene = new PointScene(canvas, data);
        this.#resize();
        return this.#scene;
    }

    /** Goes to the other projection, in a moment or, where the reader wants nothing to move, at once. */
    async project(isSky) {
        if (isSky && this.#data.skyPlaces === null) {
            this.#scene.setSky(await this.#data.sky());
        }
        const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
        const to = isSky ? 1 : 0;
        this.viewport.reach(...(isSky ? SKY_HALF : this.#data.half));
        this.shown.isSky = isSky;
        this.#turning = isStill || this.#blend === to ? null : { from: this.#blend, to, began: performance.now() };
        if (this.#turning === null) {
            this.#blend = to;
        }
        this.draw();
    }

    /** The places of all rows as they are seen now. */
    get places() {
        return this.shown.isSky ? this.#data.skyPlaces : this.#data.places;
    }

    #resize() {
        const { clientWidth: width, clientHeight: height } = this.element;
        if (width > 0 && height > 0) {
            this.viewport.resize(width, height);
            this.#scene?.resize(width, height);
            this.#overlay.resize(width, height);
            this.#drawNow(1);
        }
    }

    /** Draws soon; where the map moves perhaps a part of the points, and all of them once it rests. */
    draw(moves = false) {
        this.#moves ||= moves;
        if (this.#frame === 0) {
            this.#frame = requestAnimationFrame((now) => this.#step(now));
        }
        if (moves) {
            clearTimeout(this.#rest);
            this.#rest = setTimeout(() => {
                this.draw();
                this.seen();
            }, REST_MS);
        }
    }

    #step(now) {
        this.#frame = 0;
        if (this.#scene !== null && !this.#scene.pace.isDone) {
            this.draw();
            return;
        }
        if (this.#turning !== null) {
            const { from, to, began } = this.#turning;
            const share = Math.min(1, Math.max(0, (now - began) / TURN_MS));
            this.#blend = from + (to - from) * share * share * (3 - 2 * share);
            this.#turning = share < 1 ? this.#turning : null;
            if (this.#turning !== null) {
                this.draw();
            }
        }
        this.#drawNow(this.#moves || this.#turning !== null ? (this.#scene?.pace.share ?? 1) : 1);
        this.#moves = false;
    }

    #drawNow(share) {
        this.#scene?.draw(this.viewport, this.#blend, share);
        this.drawOver();
    }

    /** Draws what lies over the points, and not the points. */
    drawOver() {
        this.#overlay.draw(this.viewport, { ...this.shown, isSky: this.shown.isSky && this.#turning === null });
    }

    /** Brings the marks into view, as large as they fit. */
    frameMarks() {
        const places = this.shown.marks.map(({ place }) => place);
        if (places.length > 0) {
            this.viewport.frame(places);
            this.draw(true);
        }
    }

    /** Saves what is seen as a PNG file. */
    save(name) {
        this.#drawNow(1);
        const picture = el("canvas", { width: this.#over.width, height: this.#over.height });
        const context = picture.getContext("2d");
        context.fillStyle = colour("paper-raised");
        context.fillRect(0, 0, picture.width, picture.height);
        context.drawImage(this.#points, 0, 0, picture.width, picture.height);
        context.drawImage(this.#over, 0, 0);
        saveUrl(name, picture.toDataURL("image/png"));
    }
}

/** Whether this browser can draw the map at all. */
export function canDraw() {
    return el("canvas").getContext("webgl2") !== null;
}
