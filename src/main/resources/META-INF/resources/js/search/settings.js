/** How to search: which surveys, how many stars, and whether to compare with every star. */

import { el, fill } from "../dom.js";
import { count } from "../format.js";
import { Conditions } from "./conditions.js";
import { option } from "./options.js";

const LIMITS = [5, 10, 20, 50, 100];

/** By which vectors stars are compared; the empty one leaves it to what the star has. */
const AGAINST = [
    ["", "light curve, or else spectrum"],
    ["light_curve", "light curves"],
    ["spectrum", "spectra"],
    ["joint", "both together"],
];

export class Settings {
    #form;
    #go;
    #conditions = new Conditions((none) => this.#go(none));

    constructor(form, go) {
        this.#form = form;
        this.#go = go;
        form.addEventListener("change", () => this.#changed());
        form.addEventListener("submit", (event) => event.preventDefault());
    }

    /** Keeps the controls that are there, so that the one just used keeps the focus. */
    show(state, sky) {
        const { surveys, against, limit, exact } = state;
        this.#form.hidden = sky.surveys.length === 0;
        if (this.#boxes().length !== sky.surveys.length) {
            this.#build(sky);
        }
        for (const box of this.#boxes()) {
            box.checked = surveys.length === 0 || surveys.includes(box.value);
        }
        const select = this.#control("limit");
        if (select !== null && ![...select.options].some((option) => Number(option.value) === limit)) {
            select.append(el("option", { value: limit }, limit));
        }
        if (select !== null) {
            select.value = String(limit);
            this.#control("exact").checked = exact;
            this.#control("against").value = against;
            this.#control("against").closest("label").hidden = !hasSpectra(sky);
            this.#conditions.write(state, sky);
        }
    }

    #build(sky) {
        fill(
            this.#form,
            el("fieldset", {}, el("legend", {}, "Search in"), sky.surveys.map(surveyBox)),
            el(
                "label",
                { class: "choice" },
                "Show ",
                el(
                    "select",
                    { name: "limit" },
                    LIMITS.map((n) => el("option", { value: n }, n)),
                ),
                " stars",
            ),
            el("label", { class: "choice", hidden: true }, "by ", el("select", { name: "against" }, AGAINST.map(option))),
            el(
                "label",
                {
                    class: "choice",
                    title: "Compare with every star, so that none can be missed; slower on large skies",
                },
                el("input", { type: "checkbox", name: "exact" }),
                " exact search",
            ),
            this.#conditions.element,
        );
    }

    #boxes() {
        return [...this.#form.querySelectorAll("input[name=survey]")];
    }

    #control(name) {
        return this.#form.elements.namedItem(name);
    }

    #changed() {
        const boxes = this.#boxes();
        const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
        this.#go({
            surveys: chosen.length === boxes.length ? [] : chosen,
            against: this.#control("against").value,
            limit: Number(this.#control("limit").value),
            exact: this.#control("exact").checked,
            ...this.#conditions.read(),
        });
    }
}

const hasSpectra = ({ surveys }) => surveys.some(({ spaces }) => spaces.some(({ space, stars }) => space === "spectrum" && stars > 0));

function surveyBox({ survey, stars }) {
    const input = el("input", { type: "checkbox", name: "survey", value: survey });
    return el("label", { class: "choice" }, input, ` ${survey} `, el("span", { class: "soft" }, count(stars)));
}
