/** A slider around a period: a step moves the last cycle by a hundredth of a phase. */

import { el, fill } from "../dom.js";
import { digitsFor, stepDays } from "./steps.js";

/** Steps to either side: five cycles over the whole time span. */
const MOST_STEPS = 500;

/** A period is never moved by more than this share of itself. */
const MOST_CHANGE = 0.5;

export class FineSlider {
    element = el("div", { class: "row fine" });
    #range = el("input", { id: "fine", type: "range", step: 1, value: 0 });
    #moved = el("output", { class: "note", for: "fine" });
    #around = null;
    #step = 0;
    #digits = 0;
    #change;

    /** `change(days, isSettled)` is told of every step. */
    constructor(change) {
        this.#change = change;
        fill(this.element, el("label", { for: "fine" }, "Fine"), this.#range, this.#moved);
        this.#range.addEventListener("input", () => this.#slide(false));
        this.#range.addEventListener("change", () => this.#slide(true));
    }

    /** Puts the slider in its middle, at this period. */
    show(periodDays, spanDays) {
        this.element.hidden = periodDays === null;
        if (periodDays === null) {
            return;
        }
        this.#around = periodDays;
        this.#step = stepDays(periodDays, spanDays);
        this.#digits = digitsFor(periodDays, spanDays);
        const most = Math.min(MOST_STEPS, Math.floor((MOST_CHANGE * periodDays) / this.#step));
        this.#range.min = -most;
        this.#range.max = most;
        this.#range.value = 0;
        this.#say(0, periodDays);
    }

    #slide(isSettled) {
        const steps = Number(this.#range.value);
        const days = this.#around + steps * this.#step;
        this.#say(steps, days);
        this.#change(days, isSettled);
    }

    #say(steps, days) {
        this.#range.setAttribute("aria-valuetext", `${days.toFixed(this.#digits)} days`);
        this.#moved.textContent =
            steps === 0
                ? "a step: 0.01 cycle over the span"
                : `${steps > 0 ? "+" : "−"}${Math.abs(steps / 100).toFixed(2)} cycles over the span`;
    }
}
