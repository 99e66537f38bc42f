/** One star, beside stars of the class: is it one of them? */

import { el, fill } from "../dom.js";
import { NONE, fixed, shortPeriod } from "../format.js";
import { curveOf } from "./curves.js";
import { LEGEND } from "./keys.js";

/** Examples shown beside the star, the one most like it first. */
const SHOWN = 4;

export class Judge {
    #heading = el("h3", { id: "judge-heading" });
    #facts = el("p", { class: "judge-facts soft" });
    #curve = el("div", { class: "judge-curve" });
    #examples = el("ol", { class: "judge-examples", "aria-label": "Examples, the most similar first" });
    #shown = "";
    #buttons;

    /** `act(action)` with one of the actions of keys.js. */
    constructor(act) {
        const button = (action, text, kind) =>
            el("button", { type: "button", class: kind, "data-action": action, click: () => act(action) }, text);
        this.#buttons = el(
            "div",
            { class: "row judge-buttons" },
            button("yes", "Yes", "answer"),
            button("no", "No", "answer"),
            button("unsure", "Unsure", "answer"),
            button("undo", "Undo", ""),
            button("previous", "Previous", ""),
            button("next", "Next", ""),
            button("refine", "Rank anew", ""),
        );
        this.element = el(
            "section",
            { class: "judge", id: "judge", tabindex: "0", "aria-labelledby": "judge-heading" },
            el("div", { class: "judge-head" }, this.#heading, this.#facts),
            el("div", { class: "judge-stage" }, this.#curve, this.#examples),
            this.#buttons,
            legend(),
        );
    }

    focus() {
        this.element.focus({ preventScroll: true });
    }

    /** Shows the round's current star; `positives` are names of examples. */
    show(round, positives) {
        const { current: hit } = round;
        const answer = round.answerOf(hit.name);
        const said = answer === undefined ? "" : ` · answered ${answer}`;
        this.#heading.textContent = `${round.place} of ${round.hits.length}: is ${hit.name} one of them?${said}`;
        this.#facts.textContent = factsOf(hit);
        for (const button of this.#buttons.querySelectorAll(".answer")) {
            button.setAttribute("aria-pressed", String(button.dataset.action === answer));
        }
        if (this.#shown !== hit.name) {
            this.#shown = hit.name;
            const { nearest_example: nearest } = hit;
            const examples = [nearest, ...positives.filter((name) => name !== nearest)];
            const line = el("p", { class: "note" }, `Line: ${nearest}, shifted in phase and scaled.`);
            fill(this.#curve, curveOf(hit.name, nearest), line);
            fill(this.#examples, examples.slice(0, SHOWN).map(example));
        }
    }
}

function factsOf(hit) {
    return [
        `score ${fixed(hit.score, 2)}`,
        `novelty ${fixed(hit.novelty, 2)}`,
        `similarity ${fixed(hit.similarity, 3)} to ${hit.nearest_example}`,
        `known class ${hit.class ?? NONE}`,
        `P ${shortPeriod(hit.period_days ?? NaN)} d`,
        `amplitude ${fixed(hit.amplitude_mag ?? NaN, 2)} mag`,
    ].join(" · ");
}

function example(name, i) {
    return el("li", {}, curveOf(name), el("span", { class: "soft" }, i === 0 ? `${name}, most similar` : name));
}

function legend() {
    return el(
        "p",
        { class: "hint legend" },
        "Keys, while the focus is here: ",
        LEGEND.map(([key, what]) => el("span", {}, el("kbd", {}, key), ` ${what} `)),
    );
}
