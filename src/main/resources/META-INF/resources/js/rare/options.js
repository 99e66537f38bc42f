/** How to rank: which surveys, how many stars, how diverse, by which method. */

import { el, fill } from "../dom.js";
import { count } from "../format.js";

const LIMITS = [10, 20, 50, 100];

const DIVERSITIES = [
    ["0", "the likeliest first"],
    ["0.3", "somewhat diverse"],
    ["0.6", "diverse"],
    ["1", "as diverse as can be"],
];

const METHODS = [
    ["auto", "automatic"],
    ["linear", "linear"],
    ["kernel", "kernel"],
    ["prototype", "prototype"],
    ["best_example", "best example"],
];

export class Options {
    #change;
    #used = null;

    /** `change({surveys, rare})` has the stars ranked otherwise. */
    constructor(change) {
        this.#change = change;
        this.element = el("form", {
            class: "rare-options",
            "aria-label": "How to rank",
            change: (event) => this.#changed(event.target),
            submit: (event) => event.preventDefault(),
        });
    }

    /** Gives the focus back to the control that was used last. */
    refocus() {
        this.#used?.focus();
        this.#used = null;
    }

    /** Keeps the controls that are there. */
    show({ surveys, rare }, sky) {
        if (this.#boxes().length !== sky.surveys.length || sky.surveys.length === 0) {
            this.#build(sky);
        }
        for (const box of this.#boxes()) {
            box.checked = surveys.length === 0 || surveys.includes(box.value);
        }
        for (const name of ["limit", "diversity", "method"]) {
            const select = this.element.elements.namedItem(name);
            const value = String(rare[name]);
            if (![...select.options].some((option) => option.value === value)) {
                select.append(el("option", { value }, value)); // of an address that somebody typed
            }
            select.value = value;
        }
    }

    #build(sky) {
        const boxes = sky.surveys.map(({ survey, stars }) => {
            const input = el("input", { type: "checkbox", name: "rank-survey", value: survey });
            return el("label", { class: "choice" }, input, ` ${survey} `, el("span", { class: "soft" }, count(stars)));
        });
        fill(
            this.element,
            el("fieldset", {}, el("legend", {}, "Rank"), boxes),
            choice("Show", "limit", LIMITS.map((n) => [String(n), `${n} stars`])),
            choice("Order", "diversity", DIVERSITIES),
            choice("Method", "method", METHODS),
        );
    }

    #boxes() {
        return [...this.element.querySelectorAll("input[name=rank-survey]")];
    }

    #changed(control) {
        this.#used = control;
        const { elements } = this.element;
        const boxes = this.#boxes();
        const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
        this.#change({
            surveys: chosen.length === boxes.length ? [] : chosen,
            rare: {
                limit: Number(elements.namedItem("limit").value),
                diversity: Number(elements.namedItem("diversity").value),
                method: elements.namedItem("method").value,
            },
        });
    }
}

function choice(title, name, choices) {
    const options = choices.map(([value, text]) => el("option", { value }, text));
    return el("label", { class: "choice" }, `${title} `, el("select", { name }, options));
}
