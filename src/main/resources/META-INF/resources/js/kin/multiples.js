/** Small folded curves of the nearest stars, each fetched when it comes into view. */

import * as api from "../api.js";
import { el, fill } from "../dom.js";
import { NONE, fixed } from "../format.js";
import { address, walkTo } from "../state.js";
import { sketch } from "./sketch.js";

/** Curves that were fetched, so that another order or the residuals need no request: as many as a page shows. */
const MOST_KEPT = 200;
const kept = new Map();

/** Fetched a little before they are seen. */
const AHEAD = "200px";

/** The drawings; `laid` is what `sketch` lays over each, or takes off it. */
export async function multiples(hits, state, laid) {
    const watcher = new IntersectionObserver(
        (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => load(target)),
        {
            rootMargin: AHEAD,
        },
    );
    const load = (item) => {
        watcher.unobserve(item);
        const hit = hits[Number(item.dataset.index)];
        draw(item.querySelector(".sketch"), hit, laid);
    };
    const items = await Promise.all(hits.map((hit, i) => tile(hit, i, state)));
    items.forEach((item) => watcher.observe(item));
    return el("ol", { class: "multiples", "aria-label": "Folded light curves" }, items);
}

async function tile(hit, index, state) {
    const href = await address(walkTo(state, hit.survey, hit.object_id));
    const period = hit.period_days === null ? "no period" : `${Number(hit.period_days.toPrecision(4))} d`;
    const survey = el("span", { class: "survey soft" }, hit.survey);
    const amplitude = hit.amplitude_mag === null ? "" : `${fixed(hit.amplitude_mag, 2)} mag`;
    return el(
        "li",
        { "data-star": `${hit.survey}/${hit.object_id}`, "data-index": index },
        el(
            "a",
            { href },
            el(
                "span",
                { class: "tile-head" },
                el("strong", {}, `${hit.rank} ${hit.class ?? NONE}`),
                survey,
                el("span", {}, fixed(hit.similarity, 3)),
            ),
            el("span", { class: "sketch" }),
            el("span", { class: "tile-foot soft" }, el("span", {}, amplitude), el("span", {}, period)),
        ),
    );
}

async function draw(place, hit, laid) {
    if (hit.lightcurve_url === null) {
        fill(place, el("span", { class: "soft" }, "a spectrum alone"));
        return;
    }
    place.setAttribute("aria-busy", "true");
    try {
        const curve = await curveOf(hit);
        fill(place, sketch(curve, hit, laid));
    } catch (problem) {
        fill(place, el("span", { class: "soft" }, problem.message));
    } finally {
        place.removeAttribute("aria-busy");
    }
}

function curveOf({ survey, object_id: id, lightcurve_url: url }) {
    if (!kept.has(url)) {
        const fetching = api.lightCurve({ survey, id });
        fetching.catch(() => kept.delete(url));
        kept.set(url, fetching);
        if (kept.size > MOST_KEPT) {
            kept.delete(kept.keys().next().value);
        }
    }
    return kept.get(url);
}
