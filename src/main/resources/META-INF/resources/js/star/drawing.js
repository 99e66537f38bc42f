/** What of a light curve is drawn: which passbands, and whether with error bars. It stays from fold to fold. */

import { el, fill, svg } from "../dom.js";
import { count } from "../format.js";

/** Above this many points error bars hide the curve, until they are asked for. */
const MOST_BARS = 3000;

export class Drawing {
    element = el("div", { class: "drawing", role: "group", "aria-label": "What is drawn" });
    #bands = [];
    #hidden = new Set();
    #bars = el("input", { type: "checkbox", id: "error-bars" });
    /** Whether error bars are drawn as long as the reader does not say otherwise, and what the reader says. */
    #usual = true;
    #asked = null;
    #change;

    /** `change({hiddenBands, hasErrorBars})` draws anew; error bars are null where the reader does not say otherwise. */
    constructor(change) {
        this.#change = change;
        this.#bars.addEventListener("change", () => {
            this.#asked = this.#bars.checked === this.#usual ? null : this.#bars.checked;
            this.#changed();
        });
    }

    /** The passbands of another light curve, styled. */
    show(bands, { hiddenBands, hasErrorBars }) {
        const points = bands.reduce((sum, { time }) => sum + time.length, 0);
        this.#bands = bands;
        this.#hidden = new Set(hiddenBands.filter((name) => bands.some(({ band }) => band === name)));
        this.#usual = points <= MOST_BARS;
        this.#asked = hasErrorBars;
        this.#bars.checked = hasErrorBars ?? this.#usual;
        fill(
            this.element,
            bands.length > 1 && bands.map((band) => this.#toggle(band)),
            el("label", { class: "choice" }, this.#bars, " error bars"),
        );
    }

    /** The passbands to draw, all of them where the reader hides each. */
    bands() {
        const shown = this.#bands.filter(({ band }) => !this.#hidden.has(band));
        return shown.length > 0 ? shown : this.#bands;
    }

    hasErrorBars() {
        return this.#bars.checked;
    }

    #toggle({ band, slot, time }) {
        const button = el(
            "button",
            { type: "button", class: "band", "data-band": band, "aria-pressed": String(!this.#hidden.has(band)) },
            svg("svg", { class: `swatch ${slot}`, viewBox: "0 0 10 10", "aria-hidden": "true" }, shape(slot)),
            ` ${band} `,
            el("span", { class: "soft" }, count(time.length)),
        );
        button.addEventListener("click", () => {
            const isShown = this.#hidden.has(band);
            if (isShown) {
                this.#hidden.delete(band);
            } else {
                this.#hidden.add(band);
            }
            button.setAttribute("aria-pressed", String(isShown));
            this.#changed();
        });
        return button;
    }

    #changed() {
        this.#change({ hiddenBands: [...this.#hidden], hasErrorBars: this.#asked });
    }
}

const POLYGONS = { blue: "5,0 10,9 0,9", vermillion: "5,0 10,5 5,10 0,5", purple: "1,1 9,1 9,9 1,9", orange: "0,1 10,1 5,9" };
const CROSS = "4,0 6,0 6,4 10,4 10,6 6,6 6,10 4,10 4,6 0,6 0,4 4,4";

/** The marker that the plots draw this passband with. */
const shape = (slot) =>
    slot === "green" ? svg("circle", { cx: 5, cy: 5, r: 4.5 }) : svg("polygon", { points: POLYGONS[slot] ?? CROSS });
