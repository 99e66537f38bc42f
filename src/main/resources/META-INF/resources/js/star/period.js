/** The period to fold with: typed, a multiple of it, one of the rivals that the search found, or moved by a fraction of a cycle. */

import { el, fill } from "../dom.js";
import { fixed, shortPeriod } from "../format.js";
import { FineSlider } from "./fine.js";
import { PhaseZero } from "./phase-zero.js";
import { digitsFor } from "./steps.js";

const FACTORS = [
    ["÷ 3", "A third of the period", 1 / 3],
    ["÷ 2", "Half the period", 1 / 2],
    ["× 2", "Twice the period", 2],
    ["× 3", "Three times the period", 3],
];

export class PeriodControl {
    element = el("form", { class: "period", "aria-label": "Fold at" });
    #input = el("input", { id: "period", type: "text", inputmode: "decimal", size: 12, autocomplete: "off" });
    #fine = new FineSlider((days, isSettled) => this.#set(days, { isFine: true, isSettled }));
    #zero = new PhaseZero((change) => this.#change(change));
    #rivals = el("div", { class: "rivals" });
    #message = el("p", { class: "note", "aria-live": "polite" });
    #days = null;
    #spanDays = 0;
    #change;

    /**
     * `change({periodDays, extremum, epoch}, {isFine, isSettled})` folds anew; of the fold only what changes is named. A fine
     * change leaves phase 0 where it is, and is settled once the slider is let go.
     */
    constructor(change) {
        this.#change = (what, how = { isFine: false, isSettled: true }) => change(what, how);
        fill(
            this.element,
            el(
                "div",
                { class: "row" },
                el("label", { for: "period" }, "Fold at [d]"),
                this.#input,
                el("button", { type: "submit" }, "Fold"),
                el("span", { class: "factors" }, FACTORS.map(([text, title, factor]) => this.#step(text, title, factor))),
            ),
            this.#fine.element,
            this.#zero.element,
            this.#rivals,
            this.#message,
        );
        this.element.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#apply();
        });
    }

    /** `found` are the periods found, likeliest first; `spanDays` is the light curve's. */
    show({ periodDays, extremum, epoch, found, catalogue, spanDays }) {
        this.#spanDays = spanDays;
        this.#zero.show({ extremum, epoch });
        this.#message.textContent =
            found.length > 0
                ? ""
                : "No period was found: a constant or irregular star has none. Type one to fold with, or pick a peak.";
        const rivals = found.map(({ period_days: days, score }) => this.#rival(days, `score ${fixed(score, 2)}`));
        const listed = catalogue === null ? [] : [this.#rival(catalogue, "catalogue")];
        fill(this.#rivals, ...rivals, ...listed);
        this.#showDays(periodDays);
        this.#fine.show(periodDays, spanDays);
    }

    /** The period was chosen elsewhere. */
    set(days) {
        this.#set(days);
    }

    /** The time of phase 0, as it was found. */
    showEpoch(epoch) {
        this.#zero.showEpoch(epoch);
    }

    #step(text, title, factor) {
        return el("button", { type: "button", title, click: () => this.#scale(factor) }, text);
    }

    #rival(days, remark) {
        const click = () => this.#set(days);
        return el(
            "button",
            { type: "button", class: "rival", "data-days": days, click },
            `${shortPeriod(days)} d`,
            el("span", { class: "soft" }, ` ${remark}`),
        );
    }

    #scale(factor) {
        if (this.#days === null || this.#isTyped()) {
            const typed = this.#typed();
            if (typed !== null) {
                this.#set(typed * factor);
            }
        } else {
            this.#set(this.#days * factor);
        }
    }

    #set(days, how = { isFine: false, isSettled: true }) {
        this.#showDays(days);
        if (!how.isFine) {
            this.#fine.show(days, this.#spanDays);
        }
        this.#change({ periodDays: days }, how);
    }

    #showDays(days) {
        this.#days = days;
        this.#input.value = this.#text(days);
        this.#input.removeAttribute("aria-invalid");
        for (const button of this.#rivals.querySelectorAll("button")) {
            button.setAttribute("aria-pressed", String(Number(button.dataset.days) === days));
        }
    }

    #text(days) {
        return days === null ? "" : days.toFixed(digitsFor(days, this.#spanDays));
    }

    #isTyped() {
        return this.#input.value !== this.#text(this.#days);
    }

    #apply() {
        const days = this.#isTyped() ? this.#typed() : this.#days;
        if (days !== null) {
            this.#set(days);
        }
    }

    /** The period in the box, or null after saying what is wrong with it. */
    #typed() {
        const days = Number(this.#input.value.trim().replace(",", "."));
        const isPeriod = this.#input.value.trim() !== "" && Number.isFinite(days) && days > 0;
        this.#message.textContent = isPeriod
            ? ""
            : `'${this.#input.value}' is no period: type a number of days above zero, such as 0.5702.`;
        this.#input.setAttribute("aria-invalid", String(!isPeriod));
        return isPeriod ? days : null;
    }
}
