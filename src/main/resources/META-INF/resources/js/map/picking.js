/** The star under the pointer, or in the middle for those who use keys: told in words, and opened. */

import { period } from "../format.js";
import { Naming } from "./naming.js";
import { nearest } from "./points.js";

const NEAR_PX = 14;
const FINGER_PX = 24;

export class Picking {
    #stage;
    #readout;
    #open;
    #data = null;
    #naming = null;
    #isShown = () => true;
    #frame = 0;

    /** `open(star)` goes to a star `{survey, id}`. */
    constructor(stage, readout, open) {
        this.#stage = stage;
        this.#readout = readout;
        this.#open = open;
    }

    setData(data) {
        this.#data = data;
        this.#naming = new Naming(data);
    }

    /** Only rows that are shown are picked. */
    among(isShown) {
        this.#isShown = isShown;
    }

    #near(x, y, withinPx = NEAR_PX) {
        const { viewport, places } = this.#stage;
        return nearest(places, ...viewport.toPlane(x, y), withinPx / viewport.pixels, this.#isShown);
    }

    /** The pointer is at this pixel; it is looked up once a frame, however often it moves. */
    point(x, y) {
        cancelAnimationFrame(this.#frame);
        this.#frame = requestAnimationFrame(() => this.#hover(this.#near(x, y)));
    }

    leave() {
        cancelAnimationFrame(this.#frame);
        this.#hover(-1);
    }

    #hover(row) {
        const { shown, places } = this.#stage;
        shown.hovered = row < 0 ? null : [places[2 * row], places[2 * row + 1]];
        this.#stage.element.classList.toggle("on-star", row >= 0);
        this.#readout.textContent = row < 0 ? "" : this.#data.classOf(row) ?? "no class";
        this.#naming.soon(row, (star) => {
            this.#readout.textContent = described(star);
        });
        this.#stage.drawOver();
    }

    /** Opens the star at this pixel, or near the finger there. */
    async openAt(x, y, isTouch = false) {
        const row = this.#near(x, y, isTouch ? FINGER_PX : NEAR_PX);
        if (row < 0) {
            this.#readout.textContent = "No star is near; go nearer with two fingers, + or the wheel.";
            return;
        }
        this.#readout.textContent = "…";
        try {
            const { survey, object_id: id } = await this.#naming.star(row);
            this.#open({ survey, id });
        } catch (problem) {
            this.#readout.textContent = problem.message;
        }
    }

    openMiddle() {
        return this.openAt(this.#stage.viewport.width / 2, this.#stage.viewport.height / 2);
    }
}

function described(star) {
    const facts = [star.class ?? "no class", star.period_days === null ? null : `P = ${period(star.period_days)} d`];
    return [`${star.survey}/${star.object_id}`, ...facts.filter((fact) => fact !== null)].join(" · ");
}
