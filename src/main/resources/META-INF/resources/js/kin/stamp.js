/** One spectrum as a drawing the size of a stamp: flux over continuum against wavelength, that of the star asked about over it. */

import { svg } from "../dom.js";
import { fixed } from "../format.js";
import { binned, lessOf, pointsOf } from "../plot/pixels.js";

const WIDTH = 180;
const HEIGHT = 84;
const PAD = 5;

/** Parts of the range that are drawn. */
const PARTS = 170;

/** The least that is drawn from top to bottom, of the continuum: what varies less is noise. */
const LEAST = 0.2;

/** The drawing. With `{over, residual}` the spectrum of the star asked about, or null, lies over it, or is taken off it. */
export function stamp(spectrum, { over = null, residual = false } = {}) {
    const isResidual = residual && over !== null;
    const range = rangeOf(over === null ? [spectrum] : [spectrum, over]);
    const own = binned(isResidual ? lessOf(spectrum, over) : pointsOf(spectrum), range, PARTS);
    const others = over === null || isResidual ? [] : binned(pointsOf(over), range, PARTS);
    const scale = scaleOf([...own, ...others, ...(isResidual ? [[0, 0]] : [])]);
    return svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" },
        svg("title", {}, described(range, scale, { isResidual, isOver: others.length > 0 })),
        isResidual ? svg("path", { d: `M${PAD} ${scale.y(0)}H${WIDTH - PAD}`, class: "zero" }) : null,
        svg("path", { d: lineOf(own, scale), class: "run" }),
        others.length > 0 ? svg("path", { d: lineOf(others, scale), class: "over" }) : null,
    );
}

function rangeOf(spectra) {
    const ends = spectra.flatMap(({ pixels }) => [pixels[0].wavelength_angstrom, pixels.at(-1).wavelength_angstrom]);
    return [Math.min(...ends), Math.max(...ends)];
}

function scaleOf(means) {
    const values = means.map(([, mean]) => mean);
    const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
    const room = Math.max(0, LEAST - (most - least)) / 2;
    const [low, high] = [least - room, most + room];
    return { low, high, y: (flux) => (PAD + ((HEIGHT - 2 * PAD) * (high - flux)) / (high - low)).toFixed(1) };
}

function described([from, to], { low, high }, { isResidual, isOver }) {
    const what = isResidual ? "Spectrum less that of the star asked about" : "Spectrum";
    const line = isOver ? "; the thin line is the star asked about" : "";
    const span = `${fixed(from, 0)} to ${fixed(to, 0)} Angstrom, ${fixed(low, 2)} to ${fixed(high, 2)} of the continuum from bottom to top`;
    return `${what}, ${span}${line}`;
}

const lineOf = (means, { y }) =>
    means.map(([share, mean], i) => `${i === 0 ? "M" : "L"}${(PAD + share * (WIDTH - 2 * PAD)).toFixed(1)} ${y(mean)}`).join("");
