/** Small drawings of the nearest stars, folded light curves or spectra, each fetched when it comes into view. */

import { el, fill } from "../dom.js";
import { NONE, fixed } from "../format.js";
import { address, walkTo } from "../state.js";
import { curveOf, hasSpectrum, spectrumOf } from "./kept.js";
import { sketch } from "./sketch.js";
import { stamp } from "./stamp.js";

/** Fetched a little before they are seen. */
const AHEAD = "200px";

/**
 * The drawings: of spectra with `isOfSpectra`, of light curves otherwise; of a star that has the one alone, that. `laid` is what lies
 * over each, or is taken off it: `{curve, spectrum, residual}`, the first as `foldedBand` makes it, either null.
 */
export async function multiples(hits, state, { isOfSpectra = false, ...laid }) {
    const watcher = new IntersectionObserver(
        (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => load(target)),
        {
            rootMargin: AHEAD,
        },
    );
    const load = (item) => {
        watcher.unobserve(item);
        const hit = hits[Number(item.dataset.index)];
        draw(item.querySelector(".sketch"), () => drawing(hit, isOfSpectra, laid));
    };
    const items = await Promise.all(hits.map((hit, i) => tile(hit, i, state)));
    items.forEach((item) => watcher.observe(item));
    return el("ol", { class: "multiples", "aria-label": isOfSpectra ? "Spectra" : "Folded light curves" }, items);
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

async function drawing(hit, isOfSpectra, { curve = null, spectrum = null, residual = false }) {
    if (hasSpectrum(hit) && (isOfSpectra || hit.lightcurve_url === null)) {
        return stamp(await spectrumOf(hit), { over: spectrum, residual });
    }
    return sketch(await curveOf(hit), hit, { over: curve, residual });
}

async function draw(place, drawn) {
    place.setAttribute("aria-busy", "true");
    try {
        fill(place, await drawn());
    } catch (problem) {
        fill(place, el("span", { class: "soft" }, problem.message));
    } finally {
        place.removeAttribute("aria-busy");
    }
}
