/** The period to fold with: typed, doubled, halved, or one of the rivals that the search found. */

import { el, fill } from "../dom.js";
import { fixed, period as periodText, shortPeriod } from "../format.js";

export class PeriodControl {
    element = el("form", { class: "period", "aria-label": "Fold at" });
    #input = el("input", { id: "period", type: "text", inputmode: "decimal", size: 12, autocomplete: "off" });
    #extremum = el(
        "select",
        { id: "phase-zero" },
        el("option", { value: "maximum" }, "maximum"),
        el("option", { value: "minimum" }, "minimum"),
    );
    #rivals = el("div", { class: "rivals" });
    #message = el("p", { class: "note", "aria-live": "polite" });
    #change;

    /** `change({periodDays, extremum})` folds anew. */
    constructor(change) {
        this.#change = change;
        const step = (text, title, factor) =>
            el("button", { type: "button", title, click: () => this.#scale(factor) }, text);
        fill(
            this.element,
            el(
                "div",
                { class: "row" },
                el("label", { for: "period" }, "Fold at [d]"),
                this.#input,
                step("÷ 2", "Half the period", 0.5),
                step("× 2", "Twice the period", 2),
                el("button", { type: "submit" }, "Fold"),
                el("label", { for: "phase-zero" }, "phase 0 at"),
                this.#extremum,
            ),
            this.#rivals,
            this.#message,
        );
        this.element.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#apply();
        });
        this.#extremum.addEventListener("change", () => this.#apply());
    }

    show({ periodDays, extremum, periods, catalogue }) {
        this.#input.value = periodDays === null ? "" : periodText(periodDays);
        this.#extremum.value = extremum;
        this.#message.textContent =
            periods.length > 0
                ? ""
                : "No period was found: a constant or irregular star has none. Type one to fold with.";
        const found = periods.map(({ period_days: days, score }) => this.#rival(days, `score ${fixed(score, 2)}`));
        const listed = catalogue === null ? [] : [this.#rival(catalogue, "catalogue")];
        fill(this.#rivals, ...found, ...listed);
        this.#mark(periodDays);
    }

    #rival(days, remark) {
        const click = () => this.#set(days);
        const text = `${shortPeriod(days)} d`;
        return el(
            "button",
            { type: "button", class: "rival", "data-days": days, click },
            text,
            el("span", { class: "soft" }, ` ${remark}`),
        );
    }

    #scale(factor) {
        const days = this.#typed();
        if (days !== null) {
            this.#set(days * factor);
        }
    }

    #set(days) {
        this.#input.value = periodText(days);
        this.#change({ periodDays: days, extremum: this.#extremum.value });
        this.#mark(days);
    }

    #apply() {
        const days = this.#typed();
        if (days !== null) {
            this.#change({ periodDays: days, extremum: this.#extremum.value });
            this.#mark(days);
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

    #mark(days) {
        for (const button of this.#rivals.querySelectorAll("button")) {
            button.setAttribute("aria-pressed", String(Number(button.dataset.days) === days));
        }
    }
}
