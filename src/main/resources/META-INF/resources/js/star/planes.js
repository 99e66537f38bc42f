/** Where a star and its kin stand in the Hertzsprung-Russell and colour-magnitude planes, among a sample of the sky's stars. */

import * as api from "../api.js";
import { el, fill } from "../dom.js";
import { count } from "../format.js";
import { Chart } from "../plot/chart.js";
import { fileName } from "../plot/download.js";
import { PLANES, planePlot, standsIn } from "../plot/planes.js";

/** Samples by the surveys asked for: they stay as they are as long as the sky does. */
const MOST_KEPT = 8;
const samples = new Map();

export class PlanesPanel {
    element = el("div", { class: "planes", hidden: true });
    #chart = new Chart("Among other stars");
    #choice = el("div", { class: "row", role: "group", "aria-label": "Plane" });

    /** No star: nothing is seen. */
    clear() {
        this.element.hidden = true;
    }

    /** Shows a star `{survey, id}` and its kin, rows of an answer; `choose(plane)` keeps the plane in the address. */
    async show(star, hits, { state, choose, signal }) {
        const named = [star, ...hits.map(({ survey, object_id: id }) => ({ survey, id }))];
        try {
            const [{ objects }, sample] = await Promise.all([api.inPlanes(named, signal), sampleOf(state.surveys)]);
            if (!signal.aborted) {
                this.#draw(objects, sample, state.more.plane, choose);
            }
        } catch (problem) {
            if (!signal.aborted) {
                fill(this.element, el("p", { class: "note" }, `It cannot be shown among other stars: ${problem.message}`));
            }
        }
    }

    #draw([star, ...kin], sample, wanted, choose) {
        const possible = Object.keys(PLANES).filter((plane) => standsIn(PLANES[plane], star));
        if (possible.length === 0) {
            this.clear();
            return;
        }
        fill(this.element, this.#chart.figure, this.#choice);
        const buttons = possible.map((plane) =>
            el("button", { type: "button", class: "tool", "data-plane": plane, click: () => draw(plane, true) }, PLANES[plane].title),
        );
        const draw = (plane, isChosen) => {
            buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.plane === plane)));
            this.#plot(plane, star, kin, sample);
            if (isChosen) {
                choose(plane === possible[0] ? "" : plane);
            }
        };
        fill(this.#choice, buttons);
        draw(possible.includes(wanted) ? wanted : possible[0], false);
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
        const fetching = api.planes(key);
        fetching.catch(() => samples.delete(key));
        samples.set(key, fetching);
        if (samples.size > MOST_KEPT) {
            samples.delete(samples.keys().next().value);
        }
    }
    return samples.get(key);
}
