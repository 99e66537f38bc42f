/** Where a star and its kin stand in the Hertzsprung-Russell and colour-magnitude planes, among a sample of the sky's stars. */

import { ask } from "../api.js";
import { el, fill } from "../dom.js";
import { count } from "../format.js";
import { Chart } from "../plot/chart.js";
import { fileName } from "../plot/download.js";
import { PLANES, planePlot, standsIn } from "../plot/planes.js";

const BASE = "api/v1/planes";

/** Samples by the surveys asked for: they stay as they are as long as the sky does. */
const MOST_KEPT = 8;
const samples = new Map();

export class PlanesPanel {
    #body = el("div");
    element = el("details", { class: "planes" }, el("summary", {}, "Among other stars"), this.#body);
    #chart = new Chart("Where it stands");
    #choice = el("div", { class: "row", role: "group", "aria-label": "Plane" });
    #asked = null;
    #fetched = null;

    constructor() {
        this.element.addEventListener("toggle", () => this.#opened());
    }

    /** No star: nothing is seen. */
    clear() {
        this.#asked = null;
        this.#fetched = null;
        this.element.hidden = true;
        this.#body.replaceChildren();
    }

    /**
     * Shows a star `{survey, id}` and its kin, rows of an answer, once it is opened, as it is with `isOpen` or where the address names a
     * plane; `choose(plane)` keeps the plane in the address.
     */
    async show(star, hits, { state, isOpen, choose, signal }) {
        this.#asked = { star, hits, state, choose, signal };
        this.#fetched = null;
        this.element.hidden = false;
        this.element.open = isOpen || state.more.plane !== undefined;
        await this.#opened();
    }

    /** Fetches what is needed, the first time. */
    #opened() {
        if (this.element.open && this.#asked !== null) {
            this.#fetched ??= this.#fetch(this.#asked);
        }
        return this.#fetched;
    }

    async #fetch({ star, hits, state, choose, signal }) {
        const named = [star, ...hits.map(({ survey, object_id: id }) => ({ survey, id }))];
        this.#body.setAttribute("aria-busy", "true");
        try {
            const [{ objects }, sample] = await Promise.all([askStars(named, signal), sampleOf(state.surveys)]);
            if (!signal.aborted) {
                this.#draw(objects, sample, state.more.plane, choose);
            }
        } catch (problem) {
            if (!signal.aborted) {
                this.#note(`It cannot be shown among other stars: ${problem.message}`);
            }
        } finally {
            this.#body.removeAttribute("aria-busy");
        }
    }

    #note(text) {
        fill(this.#body, el("p", { class: "note" }, text));
    }

    #draw([star, ...kin], sample, wanted, choose) {
        const possible = Object.keys(PLANES).filter((plane) => standsIn(PLANES[plane], star));
        if (possible.length === 0) {
            this.#note("Neither its temperature nor its colour is known, and no encoder here tells them.");
            return;
        }
        fill(this.#body, this.#chart.figure, this.#choice);
        const buttons = possible.map((plane) =>
            el("button", { type: "button", class: "tool", "data-plane": plane, click: () => press(plane) }, PLANES[plane].title),
        );
        const draw = (plane) => {
            buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.plane === plane)));
            this.#plot(plane, star, kin, sample);
        };
        const press = (plane) => {
            draw(plane);
            choose(plane);
        };
        fill(this.#choice, buttons);
        draw(possible.includes(wanted) ? wanted : possible[0]);
    }

    #plot(name, star, kin, sample) {
        const plane = PLANES[name];
        const own = `${star.survey}/${star.object_id}`;
        const stands = (row) => standsIn(plane, row);
        const others = sample.objects.filter((row) => stands(row) && `${row.survey}/${row.object_id}` !== own);
        const all = sample.sampled.reduce((sum, { stars }) => sum + stars, 0);
        const plot = planePlot(own, plane, { star, kin: kin.filter(stands), others });
        const note =
            `${count(others.length)} of ${count(all)} stars. Full markers: the sky's own numbers; hollow ones: the joint encoder's heads tell at least one,` +
            " with 90 % intervals as bars. Dust is not taken out of colours and magnitudes.";
        this.#chart.show({ ...plot, note, name: fileName(own, name) });
    }
}

/** Not ended with the view that asked for it: the next one needs it as well. */
function sampleOf(surveys) {
    const key = surveys.join(",");
    if (!samples.has(key)) {
        const fetching = ask({ path: BASE, parameters: { surveys: key } });
        fetching.catch(() => samples.delete(key));
        samples.set(key, fetching);
        if (samples.size > MOST_KEPT) {
            samples.delete(samples.keys().next().value);
        }
    }
    return samples.get(key);
}

/** Where stars stand, `{survey, id}` each. */
const askStars = (stars, signal) =>
    ask({ path: `${BASE}/stars`, parameters: {}, method: "POST", type: "application/json", body: JSON.stringify({ stars }) }, signal);
