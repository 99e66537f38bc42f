/** Folded curves of stars by name, each fetched once. */

import * as api from "../api.js";
import { el, fill } from "../dom.js";
import { foldedBand, sketch } from "../kin/sketch.js";
import { starOf } from "./basket.js";

const MOST_KEPT = 200;
const kept = new Map();

/** A place that shows the star's curve once it has come, and over it the line of the star called `other`, if any. */
export function curveOf(name, other = null) {
    const place = el("span", { class: "sketch", "aria-busy": "true" });
    draw(place, name, other);
    return place;
}

/** The star's folded band, to be laid over others; null where it has none. */
export async function foldedOf(name) {
    try {
        const { curve, star } = await fetched(name);
        return foldedBand(curve, star);
    } catch {
        return null; // its own place says why
    }
}

async function draw(place, name, other) {
    try {
        const { curve, star } = await fetched(name);
        fill(place, sketch(curve, star, { over: other === null ? null : await foldedOf(other) }));
    } catch (problem) {
        fill(place, el("span", { class: "soft" }, problem.message));
    } finally {
        place.removeAttribute("aria-busy");
    }
}

function fetched(name) {
    if (!kept.has(name)) {
        const star = starOf(name);
        const coming = Promise.all([api.lightCurve(star), api.object(star)]).then(([curve, facts]) => ({
            curve,
            star: facts.star,
        }));
        coming.catch(() => kept.delete(name));
        kept.set(name, coming);
        if (kept.size > MOST_KEPT) {
            kept.delete(kept.keys().next().value);
        }
    }
    return kept.get(name);
}
