/** Among which stars to search: a class, a range of periods, a least similarity. */

import { el } from "../dom.js";

const NONE = { classes: [], minPeriodDays: null, maxPeriodDays: null, minSimilarity: null };

/** The controls of a form; `write(state)` shows a state in them, `read()` gives what they say. */
export class Conditions {
    #classes = el("select", { name: "class" });
    #min = numberBox("min-period", "from", { min: 0 });
    #max = numberBox("max-period", "to", { min: 0 });
    #similarity = numberBox("min-similarity", "0.9", { min: -1, max: 1, step: 0.01 });
    #clear;
    element;

    /** `clear()` is called once the conditions are taken away. */
    constructor(clear) {
        this.#clear = el("button", { type: "button", class: "tool", click: () => clear(NONE) }, "any star");
        this.element = el(
            "details",
            { class: "conditions" },
            el("summary", {}, "Only stars with …"),
            el(
                "div",
                { class: "row" },
                el("label", { class: "choice" }, "class ", this.#classes),
                el("span", { class: "choice" }, "period [d] ", this.#min, " – ", this.#max),
                el("label", { class: "choice" }, "similarity ≥ ", this.#similarity),
                this.#clear,
            ),
        );
    }

    write({ classes, minPeriodDays, maxPeriodDays, minSimilarity }, sky) {
        const known = [...new Set(sky.surveys.flatMap((survey) => Object.keys(survey.classes)))].sort();
        const several = classes.join(",");
        const choices = ["", ...(several === "" || known.includes(several) ? [] : [several]), ...known];
        this.#classes.replaceChildren(...choices.map((name) => el("option", { value: name }, name === "" ? "any" : name)));
        this.#classes.value = several;
        this.#min.value = minPeriodDays ?? "";
        this.#max.value = maxPeriodDays ?? "";
        this.#similarity.value = minSimilarity ?? "";
        const isAny = several === "" && minPeriodDays === null && maxPeriodDays === null && minSimilarity === null;
        this.#clear.hidden = isAny;
        this.element.open ||= !isAny;
    }

    read() {
        return {
            classes: this.#classes.value.split(",").filter((name) => name !== ""),
            minPeriodDays: numberOf(this.#min),
            maxPeriodDays: numberOf(this.#max),
            minSimilarity: numberOf(this.#similarity),
        };
    }
}

function numberBox(name, placeholder, range) {
    const label = { "min-period": "Shortest period, days", "max-period": "Longest period, days" }[name] ?? null;
    return el("input", { type: "number", name, placeholder, step: "any", ...range, "aria-label": label });
}

const numberOf = ({ value }) => (value === "" || !Number.isFinite(Number(value)) ? null : Number(value));
