/** The classic features as a table that is opened when it is wanted. */

import { el, fill } from "../dom.js";
import { NONE } from "../format.js";
import { saveText, toCsv, fileName } from "../plot/download.js";

export class FeatureTable {
    element = el("details", { class: "features" }, el("summary", {}, "Features"));
    #body = el("div");
    #load = null;

    constructor() {
        this.element.append(this.#body);
        this.element.addEventListener("toggle", () => this.element.open && this.#open());
    }

    /** Another star: `load()` promises its features, asked when the table is first opened. */
    show(name, load) {
        this.#load = async () => this.#fill(name, await load());
        this.#body.replaceChildren();
        if (this.element.open) {
            this.#open();
        }
    }

    async #open() {
        const load = this.#load;
        if (load === null) {
            return;
        }
        this.#load = null;
        this.#body.setAttribute("aria-busy", "true");
        try {
            await load();
        } catch (problem) {
            if (problem.name !== "AbortError") {
                this.#load = load;
                const again = el("button", { type: "button", click: () => this.#open() }, "Try again");
                fill(this.#body, el("p", { class: "note" }, problem.message, " ", again));
            }
        } finally {
            this.#body.removeAttribute("aria-busy");
        }
    }

    #fill(name, features) {
        const save = () =>
            saveText(
                `${fileName(name, "features")}.csv`,
                "text/csv",
                toCsv(
                    ["feature", "value", "unit", "meaning"],
                    features.map(({ feature, value, unit, meaning }) => [feature, value, unit, meaning]),
                ),
            );
        fill(
            this.#body,
            el(
                "p",
                { class: "note" },
                "What the encoder “features” sees; brightness is upward, in magnitudes, from its median. ",
                el("button", { type: "button", class: "tool", "aria-label": "CSV: Features", click: save }, "CSV"),
            ),
            el(
                "div",
                { class: "scroll", tabindex: 0, role: "region", "aria-label": "Features" },
                el(
                    "table",
                    {},
                    el("thead", {}, el("tr", {}, ["Feature", "Value", "What it is"].map((text) => el("th", { scope: "col" }, text)))),
                    el("tbody", {}, features.map(row)),
                ),
            ),
        );
    }
}

function row({ feature, value, unit, meaning }) {
    const text = value === null ? NONE : `${Number(value.toPrecision(5))}`.replace("-", "−");
    return el(
        "tr",
        {},
        el("th", { scope: "row" }, el("code", {}, feature)),
        el("td", { class: "number" }, text, unit === "" ? "" : ` ${unit}`),
        el("td", {}, meaning),
    );
}
