/** The switches above the map. */

import { el } from "../dom.js";
import { COLOURINGS } from "./colouring.js";

/** What the map of a space is called. */
const SPACES = { light_curve: "Light curves", joint: "Light curves and spectra" };

export class Toolbar {
    element;
    #spaces;
    #colour;
    #projection;
    #lasso;
    #galaxy;

    /** `told` has `change(map)`, `space(name)`, `lassoMode(isOn)`, `selectView()`, `clear()`, `reset()`, `zoom(factor)` and `save()`. */
    constructor(told) {
        this.#colour = el(
            "select",
            { id: "map-colour", change: () => told.change({ colour: this.#colour.value }) },
            Object.entries(COLOURINGS).map(([value, { label }]) => el("option", { value }, label)),
        );
        this.#projection = ["similarity", "sky"].map((projection) =>
            button(projection === "sky" ? "Sky" : "Similarity", () => told.change({ projection, at: null, lasso: null }), {
                "data-projection": projection,
            }),
        );
        this.#spaces = el(
            "span",
            { role: "group", "aria-label": "Whose likeness", class: "map-group" },
            Object.entries(SPACES).map(([space, name]) => button(name, () => told.space(space), { "data-space": space })),
        );
        this.#lasso = button("Lasso", () => told.lassoMode(this.#lasso.getAttribute("aria-pressed") !== "true"), {
            "aria-pressed": "false",
            title: "Draw around stars; or drag with the Shift key",
        });
        this.#galaxy = el("input", {
            type: "checkbox",
            id: "map-galaxy",
            change: () => told.change({ galaxy: this.#galaxy.checked }),
        });
        this.element = el(
            "div",
            { class: "map-toolbar row" },
            this.#spaces,
            el("span", { role: "group", "aria-label": "Projection", class: "map-group" }, this.#projection),
            el("label", { for: "map-colour" }, "Colour by ", this.#colour),
            el("label", { class: "map-galaxy", for: "map-galaxy" }, this.#galaxy, " plane of the Galaxy"),
            el(
                "span",
                { class: "map-group" },
                this.#lasso,
                button("Select what is in view", told.selectView),
                button("Clear", told.clear),
            ),
            el(
                "span",
                { class: "map-group" },
                button("−", () => told.zoom(1 / 1.6), { "aria-label": "Zoom out" }),
                button("+", () => told.zoom(1.6), { "aria-label": "Zoom in" }),
                button("All", told.reset, { title: "See the whole map" }),
                button("PNG", told.save, { title: "Save what is seen as a picture" }),
            ),
        );
    }

    /** `head` says which map it is, and which there are. */
    show(map, isLasso, head) {
        this.#spaces.hidden = head.spaces.length < 2;
        for (const one of this.#spaces.children) {
            one.setAttribute("aria-pressed", String(one.dataset.space === head.space));
        }
        this.#colour.value = map.colour;
        this.#projection.forEach((one) =>
            one.setAttribute("aria-pressed", String(one.dataset.projection === map.projection)),
        );
        this.#galaxy.checked = map.galaxy;
        this.#galaxy.closest("label").hidden = map.projection !== "sky";
        this.#lasso.setAttribute("aria-pressed", String(isLasso));
    }
}

function button(text, click, attributes = {}) {
    return el("button", { type: "button", click: () => click(), ...attributes }, text);
}
