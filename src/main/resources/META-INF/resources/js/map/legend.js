/** What the colours mean; classes and surveys are hidden and shown again here. */

import { el, fill } from "../dom.js";
import { count } from "../format.js";
import { NAMES, css, isSquare, namedColour, rampColour, unknownColour } from "./ramp.js";
import { COLOURINGS } from "./colouring.js";
import { OTHER_CLASSES } from "./data.js";

const RAMP_STEPS = 24;

export class Legend {
    #element;
    #change;

    /** `change({hiddenClasses, hiddenSurveys, unclassified})` is called with what is hidden from then on. */
    constructor(element, change) {
        this.#element = element;
        this.#change = change;
    }

    show(data, map, ticks) {
        const { classes, surveys } = data.head;
        fill(
            this.#element,
            COLOURINGS[map.colour].column !== undefined && ramp(COLOURINGS[map.colour], ticks),
            this.#group("Classes", classes.slice(0, OTHER_CLASSES).map((one) => one.class), map.hiddenClasses, {
                counts: classes.map(({ stars }) => stars),
                isColoured: map.colour === "class",
                hide: (hiddenClasses) => this.#change({ hiddenClasses }),
                also: unclassified(data) > 0 && this.#unclassified(map, unclassified(data)),
            }),
            this.#group("Surveys", surveys.map(({ survey }) => survey), map.hiddenSurveys, {
                counts: surveys.map(({ stars }) => stars),
                isColoured: map.colour === "survey",
                hide: (hiddenSurveys) => this.#change({ hiddenSurveys }),
            }),
        );
    }

    #group(title, names, hidden, { counts, isColoured, hide, also }) {
        const toggle = (name) => hide(hidden.includes(name) ? hidden.filter((one) => one !== name) : [...hidden, name]);
        return el(
            "fieldset",
            { class: "map-legend" },
            el("legend", {}, title),
            el(
                "p",
                { class: "tools" },
                el("button", { type: "button", class: "tool", click: () => hide([]) }, "all"),
                el("button", { type: "button", class: "tool", click: () => hide([...names]) }, "none"),
            ),
            el(
                "ul",
                {},
                names.map((name, i) =>
                    entry(name, counts[i], !hidden.includes(name), isColoured ? i : null, () => toggle(name)),
                ),
                also,
            ),
            isColoured && names.length > NAMES && el("p", { class: "note" }, "The rarer share one colour."),
        );
    }

    #unclassified(map, stars) {
        const which = map.colour === "class" ? -1 : null;
        return entry("no class", stars, map.unclassified, which, () => this.#change({ unclassified: !map.unclassified }));
    }
}

function unclassified({ head }) {
    const classified = head.classes.reduce((sum, { stars }) => sum + stars, 0);
    return head.total - classified;
}

/** `which` is the place of the name among the colours, -1 for that of what is not known, null for none. */
function entry(name, stars, isShown, which, toggle) {
    return el(
        "li",
        {},
        el(
            "button",
            { type: "button", class: "map-entry", "aria-pressed": String(isShown), "data-name": name, click: toggle },
            chip(which),
            el("span", {}, name),
            el("span", { class: "soft" }, count(stars)),
        ),
    );
}

function chip(which) {
    const dot = el("span", { class: which !== null && isSquare(which) ? "map-chip square" : "map-chip", "aria-hidden": "true" });
    if (which !== null) {
        dot.style.background = css(which < 0 ? unknownColour() : namedColour(which));
    }
    return dot;
}

function ramp({ label }, ticks) {
    const bar = el("span", { class: "map-ramp", "aria-hidden": "true" });
    const stops = Array.from({ length: RAMP_STEPS }, (_, i) => css(rampColour(i / (RAMP_STEPS - 1))));
    bar.style.background = `linear-gradient(to right, ${stops.join(", ")})`;
    const dot = chip(-1);
    return el(
        "div",
        { class: "map-scale" },
        el("p", {}, label),
        bar,
        el("p", { class: "map-ticks" }, ticks.map((tick) => el("span", {}, tick))),
        el("p", { class: "note" }, dot, " not known"),
    );
}
